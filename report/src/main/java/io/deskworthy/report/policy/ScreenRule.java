package io.deskworthy.report.policy;

/**
 * How large a screen must be, and how many such there must be. A screen that stands upright counts
 * by its longer side.
 *
 * @param widthPixels of the longer side, at least
 * @param heightPixels of the shorter side, at least
 * @param count how many screens must be so large
 */
public record ScreenRule(long widthPixels, long heightPixels, long count) implements Rule {

  @Override
  public <R> R fold(Cases<R> cases) {
    return cases.screen(this);
  }
}

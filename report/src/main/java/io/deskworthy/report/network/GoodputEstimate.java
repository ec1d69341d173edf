package io.deskworthy.report.network;

import io.deskworthy.report.unit.BitRate;

/**
 * Goodput with its bounds.
 *
 * @param goodput the mean of the measured period, at most the pace
 * @param low lower end of the 99 % confidence sequence
 * @param high upper end of it
 */
public record GoodputEstimate(BitRate goodput, BitRate low, BitRate high) {

  /** Refuses bounds that do not enclose the mean. */
  public GoodputEstimate {
    if (low.compareTo(goodput) > 0 || goodput.compareTo(high) > 0) {
      throw new IllegalArgumentException("the bounds must enclose the mean");
    }
  }

  /**
   * Returns this with a mean of at most {@code pace}. Nobody sends faster: what seems to have come
   * so was sent before the measured period and had been held up on its way.
   */
  GoodputEstimate atMost(BitRate pace) {
    BitRate held = smaller(goodput, pace);
    return new GoodputEstimate(held, smaller(low, held), high);
  }

  private static BitRate smaller(BitRate one, BitRate other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** Returns whether {@code target} lies between the bounds, so that the answer is not sure. */
  public boolean straddles(BitRate target) {
    return low.compareTo(target) < 0 && high.compareTo(target) >= 0;
  }

  /**
   * Returns whether the upper bound lies no further from the mean than {@code share} of
   * {@code target}.
   */
  boolean isWithin(double share, BitRate target) {
    return high.bitsPerSecond() - goodput.bitsPerSecond() <= share * target.bitsPerSecond();
  }
}

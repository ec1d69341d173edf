package io.deskworthy.report.finding;

import java.util.List;

/**
 * The name of one thing that can be found, with the type, unit and range of its value. The path is
 * its place in the JSON of a report and carries the unit: {@code memory.installedBytes}.
 *
 * @param path two or three names joined by dots, below {@code findings}
 * @param form how the value is written, and what is refused as absurd
 * @param evidence how such a finding is known when no witness speaks for it
 * @param <T> the type of the value
 */
public record Finding<T>(String path, ValueForm<T> form, Evidence evidence) {

  /** Returns a finding that the agent reports by itself. */
  static <T> Finding<T> selfReported(String path, ValueForm<T> form) {
    return new Finding<>(path, form, Evidence.SELF_REPORTED);
  }

  /** Returns the names of the path, outermost first. */
  public List<String> names() {
    return List.of(path.split("\\.", -1));
  }

  /** Two findings are one if their paths are: a path has one form. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Finding<?> that && path.equals(that.path);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public String toString() {
    return path;
  }
}

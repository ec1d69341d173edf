package io.deskworthy.report.unit;

/**
 * A share of a whole.
 *
 * @param value 0 to 1
 */
public record Ratio(double value) implements Comparable<Ratio> {

  /** Refuses what is not between 0 and 1. */
  public Ratio {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("a ratio lies between 0 and 1, found " + value);
    }
  }

  @Override
  public int compareTo(Ratio other) {
    return Double.compare(value, other.value);
  }
}

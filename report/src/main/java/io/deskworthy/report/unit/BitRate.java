package io.deskworthy.report.unit;

/**
 * A rate of data in bits per second, exact.
 *
 * <p>1 Mbit/s is 10<sup>6</sup> bit/s, as networks are sold; never 2<sup>20</sup>.
 *
 * @param bitsPerSecond zero or more
 */
public record BitRate(long bitsPerSecond) implements Comparable<BitRate> {

  private static final double BITS_PER_MEGABIT = 1e6;

  /** Refuses a negative rate. */
  public BitRate {
    if (bitsPerSecond < 0) {
      throw new IllegalArgumentException("a bit rate is never negative, found " + bitsPerSecond);
    }
  }

  /** Returns the rate of so many megabits (10<sup>6</sup> bits) per second, rounded to a bit. */
  public static BitRate ofMegabitsPerSecond(double megabits) {
    return new BitRate(Math.round(megabits * BITS_PER_MEGABIT));
  }

  /** Returns the rate in units of 10<sup>6</sup> bits per second. */
  public double megabitsPerSecond() {
    return bitsPerSecond / BITS_PER_MEGABIT;
  }

  @Override
  public int compareTo(BitRate other) {
    return Long.compare(bitsPerSecond, other.bitsPerSecond);
  }
}

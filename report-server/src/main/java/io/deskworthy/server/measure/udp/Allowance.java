package io.deskworthy.server.measure.udp;

/** So many in a second, and what was not used of a fraction of one. Not safe for concurrent use. */
final class Allowance {

  private static final double NANOS_PER_SECOND = 1e9;

  private final double perSecond;
  private final double most;
  private double left;
  private long lastNanos;

  /**
   * Allows {@code perSecond} on average.
   *
   * @param atOnce how many may come together after a pause
   */
  Allowance(double perSecond, double atOnce, long nanos) {
    this.perSecond = perSecond;
    this.most = atOnce;
    this.left = atOnce;
    this.lastNanos = nanos;
  }

  /** Returns whether one more is allowed now, and takes it. */
  boolean takes(long nanos) {
    left = Math.min(most, left + perSecond * Math.max(0, nanos - lastNanos) / NANOS_PER_SECOND);
    lastNanos = nanos;
    if (left < 1) {
      return false;
    }
    left--;
    return true;
  }
}

package io.deskworthy.server.open.ndt7;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * When measurements are sent: at random, so that they meet no rhythm of the line. Waits are
 * exponential with a mean of 250 ms, held between 25 and 625 ms, as M-Lab's own server has them.
 */
final class Schedule {

  private static final double MEAN_NANOS = Duration.ofMillis(250).toNanos();
  private static final double LEAST_NANOS = Duration.ofMillis(25).toNanos();
  private static final double MOST_NANOS = Duration.ofMillis(625).toNanos();

  private final DoubleSupplier random;
  private long due;

  /**
   * Begins.
   *
   * @param random gives numbers from 0 to below 1, evenly
   */
  Schedule(DoubleSupplier random, long nanos) {
    this.random = random;
    this.due = nanos + wait(random);
  }

  /** Returns whether a measurement is due, and if so sets the time of the next one. */
  boolean isDue(long nanos) {
    if (nanos - due < 0) {
      return false;
    }
    due = nanos + wait(random);
    return true;
  }

  /** Returns how long until the next one is due. */
  Duration left(long nanos) {
    return Duration.ofNanos(Math.max(0, due - nanos));
  }

  private static long wait(DoubleSupplier random) {
    double exponential = -MEAN_NANOS * Math.log1p(-random.getAsDouble());
    return Math.round(Math.min(MOST_NANOS, Math.max(LEAST_NANOS, exponential)));
  }
}

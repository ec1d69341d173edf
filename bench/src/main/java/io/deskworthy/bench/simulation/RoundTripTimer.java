package io.deskworthy.bench.simulation;

/** Smoothed round trips and the retransmission timeout: RFC 6298, with Linux' bounds. */
final class RoundTripTimer {

  /** Linux: TCP_RTO_MIN. */
  private static final long LEAST_TIMEOUT = 200_000_000;

  private static final long MOST_TIMEOUT = 120_000_000_000L;
  private static final long INITIAL_TIMEOUT = 1_000_000_000;
  private static final int DEVIATIONS = 4;
  private static final double MEAN_GAIN = 1.0 / 8;
  private static final double DEVIATION_GAIN = 1.0 / 4;

  private double smoothed;
  private double deviation;
  private int backoff;

  void sample(long roundTrip) {
    if (smoothed == 0) {
      smoothed = roundTrip;
      deviation = roundTrip / 2.0;
    } else {
      deviation += DEVIATION_GAIN * (Math.abs(roundTrip - smoothed) - deviation);
      smoothed += MEAN_GAIN * (roundTrip - smoothed);
    }
    backoff = 0;
  }

  void timedOut() {
    backoff++;
  }

  /** Returns nanoseconds; 0 before the first sample. */
  double smoothed() {
    return smoothed;
  }

  /** Linux keeps the variable part, not the sum, at 200 ms or more. */
  long timeout() {
    double variable = Math.max(LEAST_TIMEOUT, DEVIATIONS * deviation);
    double base = smoothed == 0 ? INITIAL_TIMEOUT : smoothed + variable;
    return (long) Math.min(MOST_TIMEOUT, base * (1L << Math.min(backoff, Byte.SIZE)));
  }
}

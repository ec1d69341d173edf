package io.deskworthy.agent.hardware.speed;

import io.deskworthy.agent.time.Ticker;

/**
 * Counts how often a kernel runs in each of several windows on one thread. Windows lie on a grid
 * that all threads of a burst share, so that their rates can be added up.
 *
 * @param begin of the first window, by the ticker
 * @param width of each, in nanoseconds
 * @param count how many there are
 */
record Windows(long begin, long width, int count) {

  private static final double NANOS_PER_SECOND = 1e9;

  /** Returns the runs per second in each window. Its last run ends just after the last window. */
  double[] rates(Kernel kernel, Ticker ticker) {
    double[] rates = new double[count];
    long checksum = 0;
    long now = ticker.nanos();
    while (now < begin) {
      now = ticker.nanos();
    }
    for (int window = 0; window < count; window++) {
      long from = now;
      long end = begin + (window + 1) * width;
      long runs = 0;
      while (now < end) {
        checksum += kernel.run();
        runs++;
        now = ticker.nanos();
      }
      rates[window] = runs == 0 ? 0 : runs * NANOS_PER_SECOND / (now - from);
    }
    return use(checksum, rates);
  }

  /** Makes the result depend on the work, so that no compiler leaves it out. */
  private static double[] use(long checksum, double[] rates) {
    if (checksum == Long.MIN_VALUE) {
      rates[0] = Math.nextUp(rates[0]);
    }
    return rates;
  }
}

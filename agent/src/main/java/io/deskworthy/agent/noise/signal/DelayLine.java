package io.deskworthy.agent.noise.signal;

import java.util.Arrays;

/** Hands out samples later than they came. Not safe for concurrent use. */
final class DelayLine {

  /** The samples held, the oldest at {@link #oldest}. */
  private final double[] held;

  private int oldest;

  /** Makes one that is late by {@code samples}. */
  DelayLine(int samples) {
    held = new double[samples];
  }

  /** Exchanges the next samples for older ones: the first {@code count} of {@code block}. */
  void delay(double[] block, int count) {
    for (int i = 0; i < count; i++) {
      double next = block[i];
      block[i] = held[oldest];
      held[oldest] = next;
      oldest = oldest + 1 == held.length ? 0 : oldest + 1;
    }
  }

  /**
   * Returns as many samples as are held, with which the sound goes on without a break, which would
   * be a click: turned about its last sample.
   */
  double[] continuation() {
    int length = held.length;
    double last = held[(oldest + length - 1) % length];
    double[] next = new double[length];
    for (int i = 0; i < length; i++) {
      // The one before the last comes first; there is none before the oldest, which comes twice.
      int back = Math.min(i + 2, length);
      next[i] = 2 * last - held[(oldest + length - back) % length];
    }
    return next;
  }

  /** Overwrites the samples held. */
  void forget() {
    Arrays.fill(held, 0);
  }
}

package io.deskworthy.agent.noise.signal;

import java.util.Arrays;
import java.util.function.DoubleConsumer;

/**
 * Keeps what carries the pitch of a voice, 80 to 1400 Hz, at about 8000 samples per second. Not
 * safe for concurrent use.
 */
final class VoiceBand {

  private static final double LOWEST_HERTZ = 80;

  private static final double HIGHEST_HERTZ = 1400;

  private static final int TARGET_RATE = 8000;

  private final Cascade filters;
  private final double[] filtered;
  private final int keepOneOf;

  /** Samples that are left out before the next one is kept. */
  private int leftOut;

  /** Makes one that takes {@code blockLength} samples at most at once. */
  VoiceBand(int rate, int blockLength) {
    filters = new Cascade(
        Biquad.highPass(LOWEST_HERTZ, rate),
        Biquad.lowPass(HIGHEST_HERTZ, rate),
        Biquad.lowPass(HIGHEST_HERTZ, rate));
    filtered = new double[blockLength];
    keepOneOf = keepOneOf(rate);
  }

  /** Returns of how many samples one is kept. */
  static int keepOneOf(int rate) {
    return Math.max(1, rate / TARGET_RATE);
  }

  /** Takes the first {@code count} samples of {@code block}; hands on those that are kept. */
  void filter(double[] block, int count, DoubleConsumer kept) {
    System.arraycopy(block, 0, filtered, 0, count);
    filters.filter(filtered, count);
    int at = leftOut;
    for (; at < count; at += keepOneOf) {
      kept.accept(filtered[at]);
    }
    leftOut = at - count;
  }

  /** Overwrites the sound that is still held. */
  void forget() {
    Arrays.fill(filtered, 0);
  }
}

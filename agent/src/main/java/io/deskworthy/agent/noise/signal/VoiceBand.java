package io.deskworthy.agent.noise.signal;

import java.util.OptionalDouble;

/**
 * Keeps what carries the pitch of a voice, 80 to 1400 Hz, at about 8000 samples per second. Not
 * safe for concurrent use.
 */
final class VoiceBand {

  private static final double LOWEST_HERTZ = 80;

  private static final double HIGHEST_HERTZ = 1400;

  private static final int TARGET_RATE = 8000;

  private final Biquad highPass;
  private final Biquad lowPass;
  private final Biquad secondLowPass;
  private final int keepOneOf;
  private int phase;

  VoiceBand(int rate) {
    highPass = Biquad.highPass(LOWEST_HERTZ, rate);
    lowPass = Biquad.lowPass(HIGHEST_HERTZ, rate);
    secondLowPass = Biquad.lowPass(HIGHEST_HERTZ, rate);
    keepOneOf = keepOneOf(rate);
  }

  /** Returns of how many samples one is kept. */
  static int keepOneOf(int rate) {
    return Math.max(1, rate / TARGET_RATE);
  }

  /** Takes a sample; returns one when it is the turn of one to be kept. */
  OptionalDouble next(double sample) {
    double filtered = secondLowPass.next(lowPass.next(highPass.next(sample)));
    boolean kept = phase == 0;
    phase = phase + 1 == keepOneOf ? 0 : phase + 1;
    return kept ? OptionalDouble.of(filtered) : OptionalDouble.empty();
  }
}

package io.deskworthy.agent.noise.signal;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Measures the active speech level, the level of speech without its pauses, by method B of ITU-T
 * P.56: the envelope is compared with thresholds 6 dB apart, and the level is where the energy,
 * spread over the time above a threshold, lies 15.9 dB above that threshold. Not safe for
 * concurrent use.
 */
public final class ActiveSpeechMeter {

  /** All figures are the Recommendation's. */
  private static final double TIME_CONSTANT_SECONDS = 0.03;

  private static final double HANGOVER_SECONDS = 0.2;

  private static final double MARGIN = 15.9;

  private static final int THRESHOLDS = 15;

  /** The lowest threshold is 2⁻¹⁵ of full scale, each next one twice as high. */
  private static final int LOWEST_EXPONENT = -15;

  private final ExponentialAverage smoother;
  private final ExponentialAverage envelope;
  private final long hangover;
  private final long[] active = new long[THRESHOLDS];
  private final long[] since = new long[THRESHOLDS];
  private int reached = -1;
  private double energy;
  private long samples;

  /** Makes a meter for {@code rate} samples per second. */
  public ActiveSpeechMeter(double rate) {
    smoother = new ExponentialAverage(TIME_CONSTANT_SECONDS, rate);
    envelope = new ExponentialAverage(TIME_CONSTANT_SECONDS, rate);
    hangover = (long) Math.ceil(HANGOVER_SECONDS * rate);
    // No hangover before the first time above a threshold: what is added then is taken off here.
    Arrays.fill(since, -hangover);
    Arrays.fill(active, -hangover);
  }

  /** Takes the next sample, full scale being -1 to 1. */
  public void add(double sample) {
    energy += sample * sample;
    double height = envelope.next(smoother.next(Math.abs(sample)));
    int reaches = Math.min(Math.getExponent(height) - LOWEST_EXPONENT, THRESHOLDS - 1);
    if (reaches != reached) {
      move(Math.max(reaches, -1));
    }
    samples++;
  }

  /**
   * Returns the level in dB of full scale; nothing if no threshold is low enough for the signal.
   */
  public OptionalDouble level() {
    double before = Double.NaN;
    double marginBefore = Double.NaN;
    for (int threshold = 0; threshold < THRESHOLDS && timeAbove(threshold) > 0; threshold++) {
      double spread = Level.ofEnergy(energy / timeAbove(threshold));
      double margin = spread - 20 * Math.log10(height(threshold)) - MARGIN;
      if (margin <= 0) {
        return threshold == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(
                before + marginBefore / (marginBefore - margin) * (spread - before));
      }
      before = spread;
      marginBefore = margin;
    }
    return OptionalDouble.empty();
  }

  /** Closes the stretches above thresholds that are left, and below thresholds that are reached. */
  private void move(int reaches) {
    for (int threshold = reaches + 1; threshold <= reached; threshold++) {
      active[threshold] += samples - since[threshold];
      since[threshold] = samples;
    }
    for (int threshold = reached + 1; threshold <= reaches; threshold++) {
      active[threshold] += Math.min(hangover, samples - since[threshold]);
      since[threshold] = samples;
    }
    reached = reaches;
  }

  /** Time above a threshold, with the hangover, in samples. */
  private long timeAbove(int threshold) {
    long open = samples - since[threshold];
    if (threshold <= reached) {
      return active[threshold] + open;
    }
    return active[threshold] + Math.min(hangover, open);
  }

  private static double height(int threshold) {
    return Math.scalb(1.0, LOWEST_EXPONENT + threshold);
  }
}

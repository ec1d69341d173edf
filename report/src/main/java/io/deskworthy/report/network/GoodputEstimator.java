package io.deskworthy.report.network;

import io.deskworthy.report.unit.BitRate;
import java.util.Optional;

/**
 * Estimates goodput with bounds that may be looked at after every bin without losing their meaning:
 * a time-uniform confidence sequence, the modern form of Wald's sequential test (mixture SPRT).
 *
 * <p>Half-width after n samples: s·√( 2(nρ²+1)/(n²ρ²) · ln( √(nρ²+1)/α ) ), with ρ² = (2L + ln 2L +
 * 1)/n*, L = ln(1/α), tightest around n* samples. Robbins, Ann. Math. Statist. 41 (1970) 1397, for
 * the normal mixture; Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas, Ann. Statist. 52 (2024)
 * 2613, for samples of unknown variance (their equations for the asymptotic confidence sequence).
 * Successive samples of TCP are alike, so their variance is widened as for a first-order
 * autoregressive series: s² = variance · (1+r)/(1−r).
 *
 * <p>The mean is that of the part that {@link CaughtUp} leaves; the bounds lie around it, as wide
 * as the samples of the whole period make them.
 *
 * <p>The bounds are about the mean during the transfer, not about the line on another day.
 */
final class GoodputEstimator {

  /** One wrong early end in a hundred transfers. */
  private static final double ALPHA = 0.01;

  /** 200 ms: long enough that a burst of the pacer or of TCP's acknowledgements evens out. */
  private static final int BINS_PER_SAMPLE = 2;

  /** One second: a variance of fewer samples means nothing. */
  private static final int FEWEST_SAMPLES = 5;

  /** The bounds are tightest at 4 s, where clear cases are to end. */
  private static final double TIGHTEST_AT_SAMPLES = 20;

  /** Beyond, the widening of an estimate from 20 samples would itself be noise. */
  private static final double MOST_CORRELATION = 0.8;

  /** A paced line varies by less than the clock does; bounds of zero width would be a pretence. */
  private static final double LEAST_DEVIATION_OF_TARGET = 0.01;

  private static final double LOG_INVERSE_ALPHA = Math.log(1 / ALPHA);

  private static final double RHO_SQUARED =
      (2 * LOG_INVERSE_ALPHA + Math.log(2 * LOG_INVERSE_ALPHA) + 1) / TIGHTEST_AT_SAMPLES;

  private GoodputEstimator() {}

  /**
   * Returns the estimate from {@code measured}, or nothing from less than a second.
   *
   * @param measured bins after the ramp-up
   * @param target the goodput that is asked for; sets the least deviation
   */
  static Optional<GoodputEstimate> estimate(TransferBins measured, BitRate target) {
    double[] samples = samples(measured);
    if (samples.length < FEWEST_SAMPLES) {
      return Optional.empty();
    }
    double half = halfWidth(deviation(samples, mean(samples), target), samples.length);
    double mean = CaughtUp.within(measured).bitsPerSecond(measured);
    return Optional.of(
        new GoodputEstimate(rate(mean), rate(Math.max(0, mean - half)), rate(mean + half)));
  }

  /** Returns the half-width of the sequence after {@code count} samples. */
  static double halfWidth(double deviation, int count) {
    double n = count;
    double spread = n * RHO_SQUARED + 1;
    return deviation
        * Math.sqrt(2 * spread / (n * n * RHO_SQUARED) * Math.log(Math.sqrt(spread) / ALPHA));
  }

  private static double[] samples(TransferBins bins) {
    double[] samples = new double[bins.count() / BINS_PER_SAMPLE];
    for (int sample = 0; sample < samples.length; sample++) {
      samples[sample] = bins.bitsPerSecond(sample * BINS_PER_SAMPLE, BINS_PER_SAMPLE);
    }
    return samples;
  }

  private static double mean(double[] samples) {
    double sum = 0;
    for (double sample : samples) {
      sum += sample;
    }
    return sum / samples.length;
  }

  private static double deviation(double[] samples, double mean, BitRate target) {
    double squares = 0;
    double neighbours = 0;
    for (int sample = 0; sample < samples.length; sample++) {
      squares += (samples[sample] - mean) * (samples[sample] - mean);
      neighbours += sample == 0 ? 0 : (samples[sample] - mean) * (samples[sample - 1] - mean);
    }
    double variance = squares / (samples.length - 1);
    double correlation = squares == 0 ? 0 : neighbours / squares;
    double clipped = Math.max(0, Math.min(MOST_CORRELATION, correlation));
    double widened = Math.sqrt(variance * (1 + clipped) / (1 - clipped));
    return Math.max(widened, LEAST_DEVIATION_OF_TARGET * target.bitsPerSecond());
  }

  private static BitRate rate(double bitsPerSecond) {
    return new BitRate(Math.round(bitsPerSecond));
  }
}

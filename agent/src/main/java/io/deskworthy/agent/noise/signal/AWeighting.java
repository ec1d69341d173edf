package io.deskworthy.agent.noise.signal;

/**
 * A-weighting by IEC 61672-1 Annex E, for any rate of 16 kHz or more: as loud as an ear hears it.
 *
 * <p>The four zeros at 0 Hz and the poles at 20.6 (twice), 107.7 and 737.9 Hz come by the bilinear
 * transform with each pole prewarped. That transform would bend the double pole at 12.2 kHz (−0.9
 * dB for white noise at 48 kHz), so this one is placed at exp(−2π·f₄/rate), under a symmetric
 * numerator that is fitted to what is then missing: see {@link CosineFit}. Within 0.02 dB of the
 * standard from 10 Hz to 95 % of half the rate, whatever the rate. Not safe for concurrent use.
 */
public final class AWeighting {

  /** The poles of the standard, in hertz. */
  private static final double F1 = 20.598997;

  private static final double F2 = 107.65265;

  private static final double F3 = 737.86223;

  private static final double F4 = 12194.217;

  /** The frequency whose weight is 0 dB by definition. */
  private static final double REFERENCE_HERTZ = 1000;

  /** Below this the recursive sections are exact, and all of the spectrum lies above it. */
  private static final double FITTED_FROM_HERTZ = 200;

  /**
   * Of half the rate. A digital magnitude is flat at half the rate and the analogue one is not: the
   * last twentieth is left alone, so that the rest is exact.
   */
  private static final double FITTED_TO = 0.95;

  private final double rate;
  private final Cascade poles;
  private final SymmetricFilter missing;

  /**
   * Makes a filter for {@code rate} samples per second, of which it takes {@code blockLength} at
   * most at once.
   */
  AWeighting(double rate, int blockLength) {
    this.rate = rate;
    double pole = Math.exp(-2 * Math.PI * F4 / rate);
    Biquad high = new Biquad(1, 0, 0, -2 * pole, pole * pole);
    poles = new Cascade(highPass(F1, F1, rate), highPass(F2, F3, rate), high);
    CosineFit fit =
        CosineFit.of(this::missingAt, 2 * Math.PI * FITTED_FROM_HERTZ / rate, Math.PI * FITTED_TO);
    missing = new SymmetricFilter(
        fit.scaled(missingAt(angle(REFERENCE_HERTZ)) / fit.at(angle(REFERENCE_HERTZ))),
        blockLength);
  }

  /**
   * Returns the weight of a tone of {@code hertz} by the standard, as a factor of its amplitude.
   */
  public static double standardGainAt(double hertz) {
    return unscaledGain(hertz) / unscaledGain(REFERENCE_HERTZ);
  }

  /** Weighs the next samples where they are: the first {@code count} of {@code block}. */
  void weigh(double[] block, int count) {
    poles.filter(block, count);
    missing.filter(block, count);
  }

  /** Overwrites the sound that is still held. */
  void forget() {
    missing.forget();
  }

  /** Returns by how many samples the weighted sound is late: a quarter of a millisecond. */
  int delay() {
    return missing.delay();
  }

  /** Returns by how much a tone of {@code hertz} is multiplied. */
  double gainAt(double hertz) {
    return poles.gainAt(hertz, rate) * missing.gainAt(angle(hertz));
  }

  private double missingAt(double angle) {
    double hertz = angle * rate / (2 * Math.PI);
    return standardGainAt(hertz) / poles.gainAt(hertz, rate);
  }

  private double angle(double hertz) {
    return 2 * Math.PI * hertz / rate;
  }

  private static double unscaledGain(double hertz) {
    double f2 = hertz * hertz;
    return f2 * f2 / ((f2 + F1 * F1) * Math.sqrt((f2 + F2 * F2) * (f2 + F3 * F3)) * (f2 + F4 * F4));
  }

  /** Two zeros at 0 Hz and two real poles. */
  private static Biquad highPass(double hertz, double other, double rate) {
    double a = Math.tan(Math.PI * hertz / rate);
    double b = Math.tan(Math.PI * other / rate);
    double norm = (1 + a) * (1 + b);
    return new Biquad(
        1 / norm,
        -2 / norm,
        1 / norm,
        ((a - 1) * (1 + b) + (1 + a) * (b - 1)) / norm,
        (a - 1) * (b - 1) / norm);
  }
}

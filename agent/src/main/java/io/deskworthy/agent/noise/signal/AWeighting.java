package io.deskworthy.agent.noise.signal;

/**
 * A-weighting by IEC 61672-1 Annex E, for any rate of 16 kHz or more: as loud as an ear hears it.
 *
 * <p>The four zeros at 0 Hz and the poles at 20.6 (twice), 107.7 and 737.9 Hz come by the bilinear
 * transform with each pole prewarped. That transform would bend the double pole at 12.2 kHz (−0.9
 * dB for white noise at 48 kHz), so this one is placed at exp(−2π·f₄/rate), with a numerator that
 * gives the analogue magnitude at 0 Hz, at a quarter of the rate (or f₄ if lower) and at half the
 * rate (the matched design of Vicanek, 2016). Within 0.1 dB of the standard up to 12.5 kHz at 44.1
 * kHz and above, within 0.4 dB up to 8 kHz at 16 kHz. Not safe for concurrent use.
 */
final class AWeighting {

  /** The poles of the standard, in hertz. */
  private static final double F1 = 20.598997;

  private static final double F2 = 107.65265;

  private static final double F3 = 737.86223;

  private static final double F4 = 12194.217;

  /** The frequency whose weight is 0 dB by definition. */
  private static final double REFERENCE_HERTZ = 1000;

  private final double rate;
  private final Biquad rumble;
  private final Biquad low;
  private final Biquad high;

  AWeighting(double rate) {
    this.rate = rate;
    this.low = highPass(F2, F3, rate);
    this.high = matchedLowPass(rate);
    Biquad unscaled = highPass(F1, F1, rate);
    double reference = unscaled.gainAt(REFERENCE_HERTZ, rate)
        * low.gainAt(REFERENCE_HERTZ, rate)
        * high.gainAt(REFERENCE_HERTZ, rate);
    this.rumble = unscaled.scaled(1 / reference);
  }

  /** Returns the next weighted sample. */
  double next(double sample) {
    return high.next(low.next(rumble.next(sample)));
  }

  /** Returns by how much a tone of {@code hertz} is multiplied. */
  double gainAt(double hertz) {
    return rumble.gainAt(hertz, rate) * low.gainAt(hertz, rate) * high.gainAt(hertz, rate);
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

  /**
   * Squared magnitudes are linear in the products of coefficients: with p1 = sin²(ω/2), p0 = 1 − p1
   * and p2 = 4·p0·p1, |B|² = B0·p0 + B1·p1 + B2·p2, and likewise |A|². Three points fix B0, B1, B2;
   * the coefficients b follow.
   */
  private static Biquad matchedLowPass(double rate) {
    double pole = Math.exp(-2 * Math.PI * F4 / rate);
    double a1 = -2 * pole;
    double a2 = pole * pole;
    double below0 = squared(1 + a1 + a2);
    double below1 = squared(1 - a1 + a2);
    double below2 = -4 * a2;

    double middle = Math.min(F4, rate / 4);
    double p1 = squared(Math.sin(Math.PI * middle / rate));
    double p0 = 1 - p1;
    double p2 = 4 * p0 * p1;
    double above0 = below0;
    double above1 = below1 * analogueEnergy(rate / 2);
    double atMiddle = (below0 * p0 + below1 * p1 + below2 * p2) * analogueEnergy(middle);
    double above2 = (atMiddle - above0 * p0 - above1 * p1) / p2;

    double sum = (Math.sqrt(above0) + Math.sqrt(above1)) / 2;
    double b0 = (sum + Math.sqrt(Math.max(0, sum * sum + above2))) / 2;
    double b1 = (Math.sqrt(above0) - Math.sqrt(above1)) / 2;
    return new Biquad(b0, b1, -above2 / (4 * b0), a1, a2);
  }

  /** The squared magnitude of the double pole at F4. */
  private static double analogueEnergy(double hertz) {
    return squared(1 / (1 + squared(hertz / F4)));
  }

  private static double squared(double value) {
    return value * value;
  }
}

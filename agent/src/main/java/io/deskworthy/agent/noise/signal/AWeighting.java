package io.deskworthy.agent.noise.signal;

import java.util.Arrays;

/**
 * A-weighting by IEC 61672-1 Annex E, for any rate of 16 kHz or more: as loud as an ear hears it.
 * No frequency is later than another, as in a Fourier transform of the whole sound.
 *
 * <p>The standard's magnitude is f⁴·f₄² / ((f² + f₁²)·√((f² + f₂²)·(f² + f₃²))·(f² + f₄²)). The
 * root is a mean over an ellipse, {@link RootTerms}, of terms 1/(f² + c²); with those the whole is
 * a sum of partial fractions, {@link SymmetricPoles}. By how much that is off towards half the rate
 * (4.9 dB at 95 % of it, at 48 kHz) a symmetric filter without feedback puts right: see
 * {@link CosineFit}. Within 0.02 dB of the standard from 10 Hz to 95 % of half the rate, whatever
 * the rate. Not safe for concurrent use.
 */
public final class AWeighting {

  /** The poles of the standard, in hertz. */
  private static final double F1 = 20.598997;

  private static final double F2 = 107.65265;

  private static final double F3 = 737.86223;

  private static final double F4 = 12194.217;

  /** The frequency whose weight is 0 dB by definition. */
  private static final double REFERENCE_HERTZ = 1000;

  /** Below this the poles are exact, and all of the spectrum lies above it. */
  private static final double FITTED_FROM_HERTZ = 200;

  /**
   * Of half the rate. A digital magnitude is flat at half the rate and the analogue one is not: the
   * last twentieth is left alone, so that the rest is exact.
   */
  private static final double FITTED_TO = 0.95;

  /**
   * So far is looked ahead at least. What comes later and lies at the slowest pole, 20.6 Hz, has
   * decayed by 112 dB then: more than there is between a shout and the silence of 16 bits.
   */
  private static final double AHEAD_SECONDS = 0.1;

  private final double rate;
  private final SymmetricPoles poles;
  private final SymmetricFilter missing;

  /**
   * Makes a filter for {@code rate} samples per second, of which it takes {@code blockLength} at
   * most at once.
   */
  AWeighting(double rate, int blockLength) {
    this.rate = rate;
    poles = poles();
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
    poles.forget();
    missing.forget();
  }

  /** Returns by how many samples the weighted sound is late: a fifth of a second. */
  int delay() {
    return poles.delay() + missing.delay();
  }

  /** Returns by how much a tone of {@code hertz} is multiplied. */
  double gainAt(double hertz) {
    return poles.gainAt(angle(hertz)) * missing.gainAt(angle(hertz));
  }

  private double missingAt(double angle) {
    return standardGainAt(angle * rate / (2 * Math.PI)) / poles.gainAt(angle);
  }

  private double angle(double hertz) {
    return 2 * Math.PI * hertz / rate;
  }

  private static double unscaledGain(double hertz) {
    double f2 = hertz * hertz;
    return f2 * f2 / ((f2 + F1 * F1) * Math.sqrt((f2 + F2 * F2) * (f2 + F3 * F3)) * (f2 + F4 * F4));
  }

  /** With z = s²: the partial fractions of z²·f₄² / ((z + f₁²)·(z + f₄²)) · Σ w/(z + c²). */
  private SymmetricPoles poles() {
    RootTerms root = RootTerms.between(angle(F2), angle(F3));
    double low = Math.pow(angle(F1), 2);
    double high = Math.pow(angle(F4), 2);
    int terms = root.squares().length;
    double[] squares = Arrays.copyOf(root.squares(), terms + 2);
    double[] residues = new double[terms + 2];
    for (int k = 0; k < terms; k++) {
      double square = squares[k];
      residues[k] = root.weights()[k] * square * square * high / ((low - square) * (high - square));
    }
    squares[terms] = low;
    residues[terms] = low * low * high / (high - low) * root.at(-low);
    squares[terms + 1] = high;
    residues[terms + 1] = high * high * high / (low - high) * root.at(-high);
    return new SymmetricPoles(squares, residues, (int) Math.ceil(AHEAD_SECONDS * rate));
  }
}

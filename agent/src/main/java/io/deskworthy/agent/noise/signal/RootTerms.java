package io.deskworthy.agent.noise.signal;

/**
 * The reciprocal of a root as a sum: 1/√((z + a²)·(z + b²)) ≈ Σ w/(z + c²) for all z ≥ 0, within
 * 0.0012 dB for the poles of A-weighting.
 *
 * <p>The left side is 2/π·∫ dθ/((z + a²)·cos²θ + (z + b²)·sin²θ) over a quarter turn, as in Gauss's
 * arithmetic-geometric mean. With tan θ = √(a/b)·tan φ the integrand is the smoothest in φ, at z =
 * 0 as at z = ∞, and the midpoints of n equal parts leave an error of 2·q²ⁿ, where q = (√(b/a) − 1)
 * / (√(b/a) + 1).
 *
 * @param squares c² of each term
 * @param weights w of each
 */
@SuppressWarnings("ArrayRecordComponent") // never leaves this package, and nobody compares it
record RootTerms(double[] squares, double[] weights) {

  /** With four the error is 0.03 dB; eight with the two other poles are done in two fours. */
  private static final int TERMS = 6;

  static RootTerms between(double a, double b) {
    double[] squares = new double[TERMS];
    double[] weights = new double[TERMS];
    for (int k = 0; k < TERMS; k++) {
      double angle = Math.PI / 2 * (k + 0.5) / TERMS;
      double along = Math.pow(Math.cos(angle), 2);
      double across = a / b * Math.pow(Math.sin(angle), 2);
      squares[k] = (a * a * along + b * b * across) / (along + across);
      weights[k] = Math.sqrt(a / b) / (along + across) / TERMS;
    }
    return new RootTerms(squares, weights);
  }

  /** Returns the sum at {@code z}. */
  double at(double z) {
    double sum = 0;
    for (int k = 0; k < squares.length; k++) {
      sum += weights[k] / (z + squares[k]);
    }
    return sum;
  }
}

package io.deskworthy.agent.noise.signal;

/**
 * A second-order filter section, (b0 + b1·z⁻¹ + b2·z⁻²) / (1 + a1·z⁻¹ + a2·z⁻²).
 *
 * @param b0 what passes at once
 * @param b1 what passes a sample later
 * @param b2 what passes two samples later
 * @param a1 what of the last output is taken off
 * @param a2 what of the output before is taken off
 */
record Biquad(double b0, double b1, double b2, double a1, double a2) {

  /** Returns a Butterworth low-pass, by the bilinear transform with the edge prewarped. */
  static Biquad lowPass(double hertz, double rate) {
    double k = Math.tan(Math.PI * hertz / rate);
    double norm = 1 / (1 + Math.sqrt(2) * k + k * k);
    double b = k * k * norm;
    return new Biquad(b, 2 * b, b, 2 * (k * k - 1) * norm, (1 - Math.sqrt(2) * k + k * k) * norm);
  }

  /** Returns a Butterworth high-pass, likewise. */
  static Biquad highPass(double hertz, double rate) {
    double k = Math.tan(Math.PI * hertz / rate);
    double norm = 1 / (1 + Math.sqrt(2) * k + k * k);
    return new Biquad(
        norm, -2 * norm, norm, 2 * (k * k - 1) * norm, (1 - Math.sqrt(2) * k + k * k) * norm);
  }

  /** Returns by how much a tone of {@code hertz} is multiplied. */
  double gainAt(double hertz, double rate) {
    double w = 2 * Math.PI * hertz / rate;
    double above = squaredMagnitude(b0, b1, b2, w);
    double below = squaredMagnitude(1, a1, a2, w);
    return Math.sqrt(above / below);
  }

  private static double squaredMagnitude(double c0, double c1, double c2, double w) {
    double real = c0 + c1 * Math.cos(w) + c2 * Math.cos(2 * w);
    double imaginary = c1 * Math.sin(w) + c2 * Math.sin(2 * w);
    return real * real + imaginary * imaginary;
  }
}

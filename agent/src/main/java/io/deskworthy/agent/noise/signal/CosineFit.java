package io.deskworthy.agent.noise.signal;

import java.util.function.DoubleUnaryOperator;

/**
 * A sum of cosines, c₀ + c₁·cos ω + … + c₁₂·cos 12ω, that follows a magnitude: what a symmetric
 * filter of 25 taps can do. Fitted by least squares of the relative error over evenly spread angles
 * (normal equations, Cholesky).
 */
final class CosineFit {

  /** A half, 6, leaves 0.10 dB at 95 % of half the rate; with 12 it is 0.016 dB at every rate. */
  private static final int HIGHEST = 12;

  /** Many more than coefficients, so that nothing can swing between two of them. */
  private static final int POINTS = 400;

  private final double[] coefficients;

  private CosineFit(double[] coefficients) {
    this.coefficients = coefficients;
  }

  /** Returns the fit to {@code magnitude}, positive everywhere, between two angles in radians. */
  static CosineFit of(DoubleUnaryOperator magnitude, double from, double to) {
    double[][] products = new double[HIGHEST + 1][HIGHEST + 1];
    double[] wanted = new double[HIGHEST + 1];
    for (int point = 0; point < POINTS; point++) {
      double angle = from + (to - from) * point / (POINTS - 1);
      double weight = 1 / magnitude.applyAsDouble(angle);
      for (int row = 0; row <= HIGHEST; row++) {
        double here = weight * Math.cos(row * angle);
        wanted[row] += here;
        for (int column = 0; column <= row; column++) {
          products[row][column] += here * weight * Math.cos(column * angle);
        }
      }
    }
    return new CosineFit(solution(products, wanted));
  }

  /** Returns c₀ and so on. */
  double[] coefficients() {
    return coefficients.clone();
  }

  /** Returns the sum at {@code angle}. */
  double at(double angle) {
    double sum = 0;
    for (int k = 0; k <= HIGHEST; k++) {
      sum += coefficients[k] * Math.cos(k * angle);
    }
    return sum;
  }

  /** Returns this multiplied by {@code factor}. */
  CosineFit scaled(double factor) {
    double[] scaled = coefficients.clone();
    for (int k = 0; k < scaled.length; k++) {
      scaled[k] *= factor;
    }
    return new CosineFit(scaled);
  }

  /** Solves a symmetric positive definite system, of which the lower half is given, in place. */
  private static double[] solution(double[][] lower, double[] right) {
    int size = right.length;
    for (int row = 0; row < size; row++) {
      for (int column = 0; column <= row; column++) {
        double rest = lower[row][column];
        for (int k = 0; k < column; k++) {
          rest -= lower[row][k] * lower[column][k];
        }
        lower[row][column] = row == column ? Math.sqrt(rest) : rest / lower[column][column];
      }
    }
    for (int row = 0; row < size; row++) {
      for (int k = 0; k < row; k++) {
        right[row] -= lower[row][k] * right[k];
      }
      right[row] /= lower[row][row];
    }
    for (int row = size - 1; row >= 0; row--) {
      for (int k = row + 1; k < size; k++) {
        right[row] -= lower[k][row] * right[k];
      }
      right[row] /= lower[row][row];
    }
    return right;
  }
}

package io.deskworthy.agent.noise.signal;

/** Levels in decibels relative to full scale, and the energies (mean squares) behind them. */
public final class Level {

  private Level() {}

  /** Returns 10·log₁₀ of a mean square; of 0 it is negative infinity. */
  public static double ofEnergy(double meanSquare) {
    return 10 * Math.log10(meanSquare);
  }

  /** Returns the mean square of a level; of negative infinity it is 0. */
  public static double energyOf(double level) {
    return Math.pow(10, level / 10);
  }
}

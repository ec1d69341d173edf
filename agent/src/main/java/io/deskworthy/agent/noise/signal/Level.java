package io.deskworthy.agent.noise.signal;

/** Levels in decibels relative to full scale, and the energies (mean squares) behind them. */
public final class Level {

  /** -200 dB. A step of 24 bit has -144 dB: what is below is filters that forget, over zeros. */
  private static final double NO_SOUND = 1e-20;

  private Level() {}

  /** Returns 10·log₁₀ of a mean square; of nothing, which is below -200 dB, negative infinity. */
  public static double ofEnergy(double meanSquare) {
    return meanSquare < NO_SOUND ? Double.NEGATIVE_INFINITY : 10 * Math.log10(meanSquare);
  }

  /** Returns the mean square of a level; of negative infinity it is 0. */
  public static double energyOf(double level) {
    return Math.pow(10, level / 10);
  }
}

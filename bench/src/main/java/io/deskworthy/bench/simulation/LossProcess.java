package io.deskworthy.bench.simulation;

/**
 * Random loss: each packet by itself (Bernoulli), and in bursts (Gilbert and Elliott: a good and a
 * bad state, with a probability for each packet to pass from one to the other).
 */
final class LossProcess {

  private final Dice dice;
  private final double ratio;
  private final double burstBegins;
  private final double burstEnds;
  private final double burstRatio;
  private boolean inBurst;

  /**
   * All are probabilities for each packet.
   *
   * @param burstBegins 0 for a line without bursts
   */
  LossProcess(Dice dice, double ratio, double burstBegins, double burstEnds, double burstRatio) {
    this.dice = dice;
    this.ratio = ratio;
    this.burstBegins = burstBegins;
    this.burstEnds = burstEnds;
    this.burstRatio = burstRatio;
  }

  boolean losesNext() {
    if (burstBegins > 0) {
      inBurst = inBurst ? !dice.happens(burstEnds) : dice.happens(burstBegins);
    }
    return dice.happens(inBurst ? burstRatio : ratio);
  }
}

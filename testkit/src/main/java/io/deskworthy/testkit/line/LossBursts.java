package io.deskworthy.testkit.line;

/**
 * Loss in bursts: Gilbert and Elliott's two states. All in percent, per packet.
 *
 * @param in the chance to enter the bad state, above 0
 * @param out the chance to leave it, above 0
 * @param loss the chance to be lost while in it
 */
public record LossBursts(double in, double out, double loss) {

  /** Refuses what is no chance. */
  public LossBursts {
    if (in <= 0 || in > 100 || out <= 0 || out > 100 || loss < 0 || loss > 100) {
      throw new IllegalArgumentException("percents: " + in + ", " + out + ", " + loss);
    }
  }

  /** Returns the share of time, counted in packets, that the line spends in the bad state. */
  double badShare() {
    return in / (in + out);
  }
}

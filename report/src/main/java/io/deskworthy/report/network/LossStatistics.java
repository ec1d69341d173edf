package io.deskworthy.report.network;

import io.deskworthy.report.unit.Ratio;
import java.util.Optional;

/**
 * How many of a row of probes never came back, and between which bounds the line's own share of
 * lost packets lies.
 *
 * @param sent how many went out, 1 or more
 * @param lost how many of them did not come back
 */
public record LossStatistics(long sent, long lost) {

  /** The 97.5th percentile of the normal distribution: an interval of 95 %. */
  private static final double Z = 1.959963984540054;

  /** Refuses more lost than sent. */
  public LossStatistics {
    if (sent < 1 || lost < 0 || lost > sent) {
      throw new IllegalArgumentException("of 1 or more probes, 0 to all are lost");
    }
  }

  /** Returns the statistics of so many probes, or nothing of none. */
  public static Optional<LossStatistics> of(long sent, long lost) {
    return sent > 0 ? Optional.of(new LossStatistics(sent, lost)) : Optional.empty();
  }

  /** Returns the share that was lost. */
  public Ratio ratio() {
    return new Ratio((double) lost / sent);
  }

  /** Returns the lower end of the interval: {@link #high} says which. */
  public Ratio low() {
    return lost == 0 ? new Ratio(0) : within(centre() - halfWidth());
  }

  /**
   * Returns the upper end of the Wilson score interval of 95 %: (p + z²/2n ± z·√(p(1−p)/n +
   * z²/4n²)) / (1 + z²/n). It holds for few losses and for none, where the usual p ± z·√(p(1−p)/n)
   * would claim certainty. E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209–212; recommended by
   * Brown, Cai and DasGupta, Statistical Science 16 (2001) 101–133. It takes losses for independent
   * of each other; those of a line come in bursts as well, and then the truth may lie further out.
   */
  public Ratio high() {
    return lost == sent ? new Ratio(1) : within(centre() + halfWidth());
  }

  private double centre() {
    return (ratio().value() + Z * Z / (2 * sent)) / denominator();
  }

  private double halfWidth() {
    double p = ratio().value();
    double variance = p * (1 - p) / sent + Z * Z / (4.0 * sent * sent);
    return Z * Math.sqrt(variance) / denominator();
  }

  private double denominator() {
    return 1 + Z * Z / sent;
  }

  private static Ratio within(double share) {
    return new Ratio(Math.min(1, Math.max(0, share)));
  }
}

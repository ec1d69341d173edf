package io.deskworthy.report.network;

import io.deskworthy.report.unit.Ratio;
import java.util.List;
import java.util.Optional;

/**
 * How many of a row of probes never came back, and between which bounds the line's own share of
 * lost packets lies.
 *
 * @param sent how many went out, 1 or more
 * @param lost how many of them did not come back
 * @param dispersion how much more they vary than losses that are independent of each other; 1 or
 *     more: so many probes tell as much as one
 */
public record LossStatistics(long sent, long lost, double dispersion) {

  /** The 97.5th percentile of the normal distribution: an interval of 95 %. */
  private static final double Z = 1.959963984540054;

  /** Refuses more lost than sent. */
  public LossStatistics {
    if (sent < 1 || lost < 0 || lost > sent || !(dispersion >= 1)) {
      throw new IllegalArgumentException(
          "of 1 or more probes, 0 to all are lost; their dispersion is 1 or more");
    }
  }

  /** Takes losses of which no order is known for independent. */
  public LossStatistics(long sent, long lost) {
    this(sent, lost, 1);
  }

  /** Returns the statistics of so many probes, or nothing of none. */
  public static Optional<LossStatistics> of(long sent, long lost) {
    return sent > 0 ? Optional.of(new LossStatistics(sent, lost)) : Optional.empty();
  }

  /**
   * Returns the statistics of probes, or nothing of none.
   *
   * @param rows each in the order of sending; true is a probe that was lost
   */
  public static Optional<LossStatistics> ofRows(List<List<Boolean>> rows) {
    long sent = rows.stream().mapToLong(List::size).sum();
    long lost = rows.stream().flatMap(List::stream).filter(each -> each).count();
    return sent > 0
        ? Optional.of(new LossStatistics(sent, lost, LossDispersion.of(rows)))
        : Optional.empty();
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
   * Brown, Cai and DasGupta, Statistical Science 16 (2001) 101–133. The n is that of the probes
   * over the dispersion, as for samples that come in clusters: Rao and Scott, Biometrics 48 (1992)
   * 577–585. Of bursts so rare that the probes met none it knows nothing.
   */
  public Ratio high() {
    return lost == sent ? new Ratio(1) : within(centre() + halfWidth());
  }

  private double effective() {
    return sent / dispersion;
  }

  private double centre() {
    return (ratio().value() + Z * Z / (2 * effective())) / denominator();
  }

  private double halfWidth() {
    double p = ratio().value();
    double variance = p * (1 - p) / effective() + Z * Z / (4 * effective() * effective());
    return Z * Math.sqrt(variance) / denominator();
  }

  private double denominator() {
    return 1 + Z * Z / effective();
  }

  private static Ratio within(double share) {
    return new Ratio(Math.min(1, Math.max(0, share)));
  }
}

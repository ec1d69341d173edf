package io.deskworthy.report.judging;

import static io.deskworthy.report.judging.JudgingReasons.ENOUGH;
import static io.deskworthy.report.judging.JudgingReasons.TOO_MUCH;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Found;
import io.deskworthy.report.finding.NetworkFindings;
import io.deskworthy.report.network.NetworkReasons;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.Rule;
import io.deskworthy.report.policy.Unit;
import io.deskworthy.report.unit.Ratio;

/**
 * Judges the share of lost probes. With a few hundred probes the share seen and the line's own lie
 * apart: five of six hundred may come of 0.4 % as well as of 1.9 %. So too much counts only when
 * the lower bound exceeds it, and little only when there were probes enough to see more.
 */
record LossAssessor() implements Assessor {

  /**
   * Half of the 600 of a whole check: of a line that loses 1 %, 300 probes come back without any
   * loss in one case of twenty.
   */
  private static final long ENOUGH_PROBES = 300;

  @Override
  public Demand demand() {
    return Demand.atMost(Unit.RATIO);
  }

  @Override
  public Opinion assess(Findings findings, Rule rule, Policy policy) {
    Found<Ratio> loss = findings.found(NetworkFindings.LOSS);
    double most = ((Rule.AtMost) rule).bound();
    return loss.reading()
        .fold(
            ratio -> compare(findings, loss, ratio.value(), most),
            reason -> Opinion.unknown(reason, loss.evidence()));
  }

  private static Opinion compare(Findings findings, Found<Ratio> loss, double ratio, double most) {
    Opinion met =
        Opinion.of(Outcome.MET, new Quantity.Amount(ratio, Unit.RATIO), loss.evidence(), ENOUGH);
    if (ratio <= most) {
      boolean seen = high(findings) <= most || probes(findings) >= ENOUGH_PROBES;
      return seen ? met : met.as(Outcome.UNDETERMINED, NetworkReasons.TOO_FEW_PROBES);
    }
    return low(findings) > most
        ? met.as(Outcome.NOT_MET, TOO_MUCH)
        : met.as(Outcome.UNDETERMINED, NetworkReasons.LOSS_NOT_CERTAIN);
  }

  /** Without bounds, the least is known: nothing counts against the line. */
  private static double low(Findings findings) {
    return findings.reading(NetworkFindings.LOSS_LOW).value().map(Ratio::value).orElse(0.0);
  }

  private static double high(Findings findings) {
    return findings.reading(NetworkFindings.LOSS_HIGH).value().map(Ratio::value).orElse(0.0);
  }

  private static long probes(Findings findings) {
    return findings.reading(NetworkFindings.PROBES_SENT).value().orElse(0L);
  }
}

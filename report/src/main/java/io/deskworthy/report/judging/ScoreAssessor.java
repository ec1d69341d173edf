package io.deskworthy.report.judging;

import static io.deskworthy.report.judging.JudgingReasons.ENOUGH;
import static io.deskworthy.report.judging.JudgingReasons.ON_BATTERY;
import static io.deskworthy.report.judging.JudgingReasons.OTHER_SCORE_VERSION;
import static io.deskworthy.report.judging.JudgingReasons.SCORE_DISTURBED;
import static io.deskworthy.report.judging.JudgingReasons.TOO_LITTLE;
import static io.deskworthy.report.judging.JudgingReasons.VIRTUAL_SCORE;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Found;
import io.deskworthy.report.finding.MachineFindings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.finding.SpeedFindings;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.Rule;
import io.deskworthy.report.policy.Unit;
import io.deskworthy.report.unit.Ratio;

/**
 * Judges the score of the benchmark. A low one counts only when nothing else explains it: another
 * program that kept the processors busy, or a battery that made the computer slow itself down.
 */
record ScoreAssessor() implements Assessor {

  /** Two runs on one idle machine differ by as much; a bound cannot be finer than the scale. */
  private static final double AS_GOOD_AS = 0.95;

  /** With less than this share of the processors, others took part of the score. */
  private static final double UNDISTURBED = 0.9;

  @Override
  public Demand demand() {
    return Demand.atLeast(Unit.COUNT);
  }

  @Override
  public Opinion assess(Findings findings, Rule rule, Policy policy) {
    Found<Long> score = findings.found(SpeedFindings.SCORE);
    double bound = ((Rule.AtLeast) rule).bound();
    return score
        .reading()
        .fold(
            points -> points > 0
                ? compare(findings, score, points, bound)
                : Opinion.unknown(Reason.NOT_READABLE, score.evidence()),
            reason -> Opinion.unknown(reason, score.evidence()));
  }

  private static Opinion compare(Findings findings, Found<?> found, long points, double bound) {
    Opinion met =
        Opinion.of(Outcome.MET, new Quantity.Amount(points, Unit.COUNT), found.evidence(), ENOUGH);
    if (!findings
        .reading(SpeedFindings.SCORE_VERSION)
        .value()
        .map(version -> version == SpeedFindings.VERSION)
        .orElse(false)) {
      return met.as(Outcome.UNDETERMINED, OTHER_SCORE_VERSION);
    }
    if (points >= AS_GOOD_AS * bound) {
      return met;
    }
    if (share(findings) < UNDISTURBED) {
      return met.as(Outcome.UNDETERMINED, SCORE_DISTURBED);
    }
    if (findings.reading(MachineFindings.VIRTUAL_MACHINE).value().orElse(false)) {
      return met.as(Outcome.UNDETERMINED, VIRTUAL_SCORE);
    }
    return findings.reading(MachineFindings.ON_BATTERY).value().orElse(true)
        ? met.as(Outcome.UNDETERMINED, ON_BATTERY)
        : met.as(Outcome.NOT_MET, TOO_LITTLE);
  }

  /** An unknown share may have been a small one. */
  private static double share(Findings findings) {
    return findings.reading(SpeedFindings.SHARE).value().map(Ratio::value).orElse(0.0);
  }
}

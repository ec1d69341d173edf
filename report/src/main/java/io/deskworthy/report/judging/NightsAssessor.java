package io.deskworthy.report.judging;

import static io.deskworthy.report.judging.JudgingReasons.DEAD_AT_NIGHT;
import static io.deskworthy.report.judging.JudgingReasons.HELD_AT_NIGHT;
import static io.deskworthy.report.judging.JudgingReasons.NIGHT_FAILURES_FEW;
import static io.deskworthy.report.judging.JudgingReasons.NIGHT_FAILURES_UNCLEAR;
import static io.deskworthy.report.judging.JudgingReasons.OTHER_HOURS;
import static io.deskworthy.report.judging.JudgingReasons.TOO_FEW_LIGHT_CHECKS;
import static io.deskworthy.report.judging.JudgingReasons.TOO_FEW_NIGHTS;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Found;
import io.deskworthy.report.finding.NightsFindings;
import io.deskworthy.report.network.LossStatistics;
import io.deskworthy.report.policy.NightsRule;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.Rule;
import io.deskworthy.report.policy.Unit;
import io.deskworthy.report.policy.WatchHours;
import java.util.List;

/**
 * Judges whether a line held for several nights. Light checks that were not made count for nothing;
 * failed ones count against the line only if nothing else out there answered either, if there were
 * several of them, and if they are so many that chance does not explain them.
 */
record NightsAssessor() implements Assessor {

  /** A router that started anew during one light check is no bad line, nor are two such nights. */
  private static final long LEAST_FAILURES = 3;

  @Override
  public Demand demand() {
    return Demand.of(Demand.Shape.NIGHTS);
  }

  @Override
  public Opinion assess(Findings findings, Rule rule, Policy policy) {
    Found<List<Long>> answered = findings.found(NightsFindings.ANSWERED);
    return answered
        .reading()
        .fold(
            counts -> weigh(WatchedNights.of(findings), answered, (NightsRule) rule, findings),
            reason -> Opinion.unknown(reason, answered.evidence()));
  }

  private static Opinion weigh(
      WatchedNights seen, Found<?> found, NightsRule rule, Findings findings) {
    if (!isAtRightHours(findings, rule)) {
      return Opinion.unknown(OTHER_HOURS, found.evidence());
    }
    if (seen.nights() < rule.nights()) {
      return tooFew(seen.nights(), rule.nights(), found).as(Outcome.UNDETERMINED, TOO_FEW_NIGHTS);
    }
    return seen.made() < rule.checks()
        ? tooFew(seen.made(), rule.checks(), found).as(Outcome.UNDETERMINED, TOO_FEW_LIGHT_CHECKS)
        : compare(seen, found, rule.failedRatio());
  }

  private static boolean isAtRightHours(Findings findings, NightsRule rule) {
    return rule.hours()
        .map(demanded -> findings
            .reading(NightsFindings.HOURS)
            .value()
            .flatMap(WatchHours::parse)
            .map(watched -> watched.cover(demanded))
            .orElse(false))
        .orElse(true);
  }

  private static Opinion tooFew(long seen, long demanded, Found<?> found) {
    return Opinion.of(
            Outcome.UNDETERMINED,
            new Quantity.Amount(seen, Unit.COUNT),
            found.evidence(),
            TOO_FEW_NIGHTS)
        .demanding(new Quantity.Amount(demanded, Unit.COUNT));
  }

  private static Opinion compare(WatchedNights seen, Found<?> found, double most) {
    long byLine = seen.failedByLine();
    double failed = (double) (byLine + seen.failedOtherwise()) / seen.made();
    Opinion met = Opinion.of(
        Outcome.MET, new Quantity.Amount(failed, Unit.RATIO), found.evidence(), HELD_AT_NIGHT);
    if (failed <= most) {
      return met;
    }
    LossStatistics line = new LossStatistics(Math.max(1, byLine + seen.answered()), byLine);
    if (line.ratio().value() <= most) {
      return met.as(Outcome.UNDETERMINED, NIGHT_FAILURES_UNCLEAR);
    }
    boolean certain = byLine >= LEAST_FAILURES && line.low().value() > most;
    return certain
        ? met.as(Outcome.NOT_MET, DEAD_AT_NIGHT)
        : met.as(Outcome.UNDETERMINED, NIGHT_FAILURES_FEW);
  }
}

package io.deskworthy.report.judging;

import static io.deskworthy.report.judging.JudgingReasons.BORDERLINE;
import static io.deskworthy.report.judging.JudgingReasons.ENOUGH;
import static io.deskworthy.report.judging.JudgingReasons.TOO_SLOW;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Found;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.finding.ThroughputFindings;
import io.deskworthy.report.network.NetworkReasons;
import io.deskworthy.report.network.Suspicion;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.Rule;
import io.deskworthy.report.policy.Unit;
import io.deskworthy.report.unit.BitRate;
import java.util.Optional;

/**
 * Judges the goodput of one direction against the policy's share of the demanded rate: a line of 20
 * Mbit/s carries 19.3 Mbit/s of payload, and a rule of 20.0 would fail every such line. A low rate
 * that may be the fault of something other than the line is not determined.
 */
record GoodputAssessor(ThroughputFindings direction) implements Assessor {

  @Override
  public Demand demand() {
    return Demand.atLeast(Unit.BIT_PER_SECOND);
  }

  @Override
  public Opinion assess(Findings findings, Rule rule, Policy policy) {
    Found<BitRate> goodput = findings.found(direction.goodput());
    double demanded = policy.goodputFactor() * ((Rule.AtLeast) rule).bound();
    return goodput
        .reading()
        .fold(
            rate -> compare(findings, goodput, rate, demanded),
            reason -> Opinion.unknown(reason, goodput.evidence()));
  }

  private Opinion compare(
      Findings findings, Found<BitRate> goodput, BitRate rate, double demanded) {
    boolean met = rate.bitsPerSecond() >= demanded;
    Optional<Reason> blame =
        met ? Optional.empty() : Suspicion.of(findings, direction).blame();
    if (blame.isPresent()) {
      return Opinion.unknown(blame.get(), goodput.evidence());
    }
    if (!met && !findings.reading(direction.lineIsLimit()).value().orElse(false)) {
      return Opinion.unknown(whyNotProven(findings), goodput.evidence());
    }
    boolean borderline = findings.reading(direction.borderline()).value().orElse(false);
    Reason reason = met ? ENOUGH : TOO_SLOW;
    Opinion opinion = Opinion.of(
        met ? Outcome.MET : Outcome.NOT_MET,
        new Quantity.Amount(rate.bitsPerSecond(), Unit.BIT_PER_SECOND),
        goodput.evidence(),
        borderline ? BORDERLINE : reason);
    return borderline ? opinion.withWarning() : opinion;
  }

  /** A low rate counts against the line only when the line is shown to be what limits. */
  private Reason whyNotProven(Findings findings) {
    return findings
        .reading(direction.lineIsLimit())
        .reason()
        .filter(reason -> !reason.equals(Reason.NOT_CHECKED))
        .orElse(NetworkReasons.LIMIT_NOT_SHOWN);
  }
}

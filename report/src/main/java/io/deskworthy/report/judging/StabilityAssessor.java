package io.deskworthy.report.judging;

import static io.deskworthy.report.judging.JudgingReasons.DIPS;
import static io.deskworthy.report.judging.JudgingReasons.STEADY;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Found;
import io.deskworthy.report.finding.ThroughputFindings;
import io.deskworthy.report.network.Suspicion;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.Rule;

/** Judges whether one direction kept its rate. */
record StabilityAssessor(ThroughputFindings direction) implements Assessor {

  @Override
  public Demand demand() {
    return Demand.of(Demand.Shape.HOLDS);
  }

  @Override
  public Opinion assess(Findings findings, Rule rule, Policy policy) {
    Found<Boolean> stable = findings.found(direction.stable());
    return stable
        .reading()
        .fold(
            holds -> holds ? steady(stable) : dips(findings, stable),
            reason -> Opinion.unknown(reason, stable.evidence()));
  }

  private static Opinion steady(Found<Boolean> stable) {
    return Opinion.of(Outcome.MET, new Quantity.Word("stable"), stable.evidence(), STEADY);
  }

  /** Dips that something other than the line may have made are not held against the line. */
  private Opinion dips(Findings findings, Found<Boolean> stable) {
    return Suspicion.of(findings, direction)
        .blame()
        .map(reason -> Opinion.unknown(reason, stable.evidence()))
        .orElseGet(() ->
            Opinion.of(Outcome.NOT_MET, new Quantity.Word("unstable"), stable.evidence(), DIPS));
  }
}

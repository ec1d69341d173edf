package io.deskworthy.report.judging;

import static io.deskworthy.report.judging.JudgingReasons.DIPS;
import static io.deskworthy.report.judging.JudgingReasons.STEADY;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Found;
import io.deskworthy.report.finding.ThroughputFindings;
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
            holds -> Opinion.of(
                holds ? Outcome.MET : Outcome.NOT_MET,
                new Quantity.Word(holds ? "stable" : "unstable"),
                stable.evidence(),
                holds ? STEADY : DIPS),
            reason -> Opinion.unknown(reason, stable.evidence()));
  }
}

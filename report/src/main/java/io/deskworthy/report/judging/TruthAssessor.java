package io.deskworthy.report.judging;

import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Found;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.Rule;

/** Asks whether something is so. */
record TruthAssessor(Finding<Boolean> finding, Reason whenTrue, Reason whenFalse)
    implements Assessor {

  @Override
  public Demand demand() {
    return Demand.of(Demand.Shape.HOLDS);
  }

  @Override
  public Opinion assess(Findings findings, Rule rule, Policy policy) {
    Found<Boolean> found = findings.found(finding);
    return found
        .reading()
        .fold(
            holds -> Opinion.of(
                holds ? Outcome.MET : Outcome.NOT_MET,
                new Quantity.Word(holds ? "yes" : "no"),
                found.evidence(),
                holds ? whenTrue : whenFalse),
            reason -> Opinion.unknown(reason, found.evidence()));
  }
}

package io.deskworthy.report.judging;

import static io.deskworthy.report.judging.JudgingReasons.IN_LIST;
import static io.deskworthy.report.judging.JudgingReasons.NOT_IN_LIST;

import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Found;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.Rule;

/** Looks a text up in a list. */
record OneOfAssessor(Finding<String> finding) implements Assessor {

  @Override
  public Demand demand() {
    return Demand.of(Demand.Shape.ONE_OF);
  }

  @Override
  public Opinion assess(Findings findings, Rule rule, Policy policy) {
    Found<String> found = findings.found(finding);
    Rule.OneOf oneOf = (Rule.OneOf) rule;
    return found
        .reading()
        .fold(
            text -> Opinion.of(
                oneOf.values().contains(text) ? Outcome.MET : Outcome.NOT_MET,
                new Quantity.Plain(text),
                found.evidence(),
                oneOf.values().contains(text) ? IN_LIST : NOT_IN_LIST),
            reason -> Opinion.unknown(reason, found.evidence()));
  }
}

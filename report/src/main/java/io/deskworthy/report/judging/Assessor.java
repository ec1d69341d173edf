package io.deskworthy.report.judging;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.Rule;
import java.util.Optional;

/** Knows how one kind of requirement is held against findings. */
interface Assessor {

  /** Returns the kind of rule that this takes. */
  Demand demand();

  /** Returns why {@code rule} cannot be judged, if so. */
  default Optional<Reason> fault(Rule rule) {
    return demand().fits(rule) ? Optional.empty() : Optional.of(JudgingReasons.RULE_DOES_NOT_FIT);
  }

  /**
   * Returns what to think of {@code findings} under {@code rule} of {@code policy}.
   *
   * @param rule one that has no {@link #fault}
   */
  Opinion assess(Findings findings, Rule rule, Policy policy);
}

package io.deskworthy.report.judging;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.Rule;

/** Knows how one kind of requirement is held against findings. */
interface Assessor {

  /** Returns the kind of rule that this takes. */
  Demand demand();

  /**
   * Returns what to think of {@code findings} under {@code rule} of {@code policy}.
   *
   * @param rule one that fits {@link #demand}
   */
  Opinion assess(Findings findings, Rule rule, Policy policy);
}

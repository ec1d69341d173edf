package io.deskworthy.report.judging;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.Rule;

/** Knows how one kind of requirement is held against findings. */
@FunctionalInterface
interface Assessor {

  /** Returns what to think of {@code findings} under {@code rule} of {@code policy}. */
  Opinion assess(Findings findings, Rule rule, Policy policy);
}

package io.deskworthy.report.judging;

import static io.deskworthy.report.judging.JudgingReasons.EVIDENCE_TOO_WEAK;
import static io.deskworthy.report.judging.JudgingReasons.NOT_SUPPORTED;

import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.Requirement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Holds findings against a policy. */
public final class Judge {

  private Judge() {}

  /** Returns an assessment of each requirement of {@code policy}. */
  public static Judgement judge(Policy policy, Findings findings) {
    List<Assessment> assessments = policy.requirements().stream()
        .map(requirement -> assessment(requirement, opinion(policy, requirement, findings)))
        .toList();
    return new Judgement(assessments);
  }

  /**
   * Returns which requirements of {@code policy} this version cannot judge, and why, in the
   * policy's order. They are {@code UNDETERMINED} for everybody, so whoever edits a policy wants to
   * know.
   */
  public static Map<String, Reason> faults(Policy policy) {
    Map<String, Reason> faults = new LinkedHashMap<>();
    policy
        .requirements()
        .forEach(each -> fault(each).ifPresent(reason -> faults.put(each.name(), reason)));
    return faults;
  }

  /**
   * Returns what can be demanded by name; besides, any {@code declared.NAME} and {@code reach.NAME}
   * can.
   */
  public static SortedMap<String, Demand> demands() {
    return Assessors.demands();
  }

  private static Assessment assessment(Requirement requirement, Opinion opinion) {
    return new Assessment(
        requirement.name(),
        opinion.outcome(),
        requirement.severity(),
        opinion.measured(),
        opinion.required().orElseGet(() -> requirement.rule().fold(Required.QUANTITY)),
        opinion.evidence(),
        opinion.reason(),
        opinion.warning());
  }

  /** A fault of the policy is nobody's but the employer's: it never counts as not met. */
  private static Opinion opinion(Policy policy, Requirement requirement, Findings findings) {
    return fault(requirement)
        .map(reason -> Opinion.unknown(reason, Evidence.SELF_REPORTED))
        .orElseGet(() -> weigh(
            requirement,
            Assessors.of(requirement.name())
                .orElseThrow()
                .assess(findings, requirement.rule(), policy)));
  }

  private static Optional<Reason> fault(Requirement requirement) {
    return Assessors.of(requirement.name())
        .map(assessor -> assessor.fault(requirement.rule()))
        .orElse(Optional.of(NOT_SUPPORTED));
  }

  private static Opinion weigh(Requirement requirement, Opinion opinion) {
    Opinion weighed = opinion;
    if (opinion.outcome() != Outcome.UNDETERMINED
        && !opinion.evidence().isAtLeast(requirement.leastEvidence())) {
      weighed = opinion.as(Outcome.UNDETERMINED, EVIDENCE_TOO_WEAK);
    }
    return weighed.outcome() == Outcome.UNDETERMINED && requirement.failsWhenUnknown()
        ? weighed.as(Outcome.NOT_MET, weighed.reason())
        : weighed;
  }
}

package io.deskworthy.report.judging;

import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.QuietRoom;
import io.deskworthy.report.policy.Requirement;
import io.deskworthy.report.policy.Rule;
import io.deskworthy.report.policy.Unit;
import java.util.List;

/** Holds findings against a policy. */
public final class Judge {

  /** The policy demands something this version cannot judge. */
  static final Reason NOT_SUPPORTED = new Reason("not-supported");

  /** The policy demands a thing in a way that does not fit it: a list where a bound belongs. */
  static final Reason RULE_DOES_NOT_FIT = new Reason("rule-does-not-fit");

  private static final Reason EVIDENCE_TOO_WEAK = new Reason("evidence-too-weak");

  private Judge() {}

  /** Returns an assessment of each requirement of {@code policy}. */
  public static Judgement judge(Policy policy, Findings findings) {
    List<Assessment> assessments = policy.requirements().stream()
        .map(requirement -> assess(policy, requirement, findings))
        .toList();
    return new Judgement(assessments);
  }

  private static Assessment assess(Policy policy, Requirement requirement, Findings findings) {
    Opinion opinion = Assessors.of(requirement.name())
        .map(assessor -> assessor.assess(findings, requirement.rule(), policy))
        .orElse(Opinion.unknown(NOT_SUPPORTED, Evidence.SELF_REPORTED));
    Opinion weighed = weigh(requirement, opinion);
    return new Assessment(
        requirement.name(),
        weighed.outcome(),
        requirement.severity(),
        weighed.measured(),
        required(requirement.rule()),
        weighed.evidence(),
        weighed.reason(),
        weighed.warning());
  }

  private static Opinion weigh(Requirement requirement, Opinion opinion) {
    Opinion weighed = opinion;
    if (opinion.outcome() != Outcome.UNDETERMINED
        && !opinion.evidence().isAtLeast(requirement.leastEvidence())) {
      weighed = opinion.as(Outcome.UNDETERMINED, EVIDENCE_TOO_WEAK.code());
    }
    if (weighed.outcome() == Outcome.UNDETERMINED && requirement.failsWhenUnknown()) {
      return weighed.as(Outcome.NOT_MET, weighed.reason().code());
    }
    return weighed;
  }

  private static Quantity required(Rule rule) {
    return rule.fold(new Rule.Cases<>() {
      @Override
      public Quantity atLeast(Rule.AtLeast least) {
        return new Quantity.Amount(least.bound(), least.unit());
      }

      @Override
      public Quantity atMost(Rule.AtMost most) {
        return new Quantity.Amount(most.bound(), most.unit());
      }

      @Override
      public Quantity oneOf(Rule.OneOf oneOf) {
        return new Quantity.Plain(String.join(", ", oneOf.values()));
      }

      @Override
      public Quantity holds() {
        return new Quantity.Word("yes");
      }

      @Override
      public Quantity quietRoom(QuietRoom room) {
        return new Quantity.Amount(room.notMetBelowDb(), Unit.DECIBEL);
      }
    });
  }
}

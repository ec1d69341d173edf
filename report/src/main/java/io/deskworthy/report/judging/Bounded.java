package io.deskworthy.report.judging;

import static io.deskworthy.report.judging.JudgingReasons.ENOUGH;
import static io.deskworthy.report.judging.JudgingReasons.TOO_LITTLE;
import static io.deskworthy.report.judging.JudgingReasons.TOO_MUCH;

import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Found;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.Rule;
import io.deskworthy.report.policy.Unit;
import java.util.function.ToDoubleFunction;

/**
 * Holds one number against a bound.
 *
 * @param finding what to look at
 * @param demand on which side of the bound to be, and in which unit
 * @param value the finding's number in that unit
 */
record Bounded<T>(Finding<T> finding, Demand demand, ToDoubleFunction<T> value)
    implements Assessor {

  static <T> Assessor atLeast(Finding<T> finding, Unit unit, ToDoubleFunction<T> value) {
    return new Bounded<>(finding, Demand.atLeast(unit), value);
  }

  static <T> Assessor atMost(Finding<T> finding, Unit unit, ToDoubleFunction<T> value) {
    return new Bounded<>(finding, Demand.atMost(unit), value);
  }

  @Override
  public Opinion assess(Findings findings, Rule rule, Policy policy) {
    Found<T> found = findings.found(finding);
    return found
        .reading()
        .fold(
            measured -> compare(rule, value.applyAsDouble(measured), found),
            reason -> Opinion.unknown(reason, found.evidence()));
  }

  private static Opinion compare(Rule rule, double measured, Found<?> found) {
    if (rule instanceof Rule.AtLeast least) {
      return measured > 0
          ? opinion(measured >= least.bound(), TOO_LITTLE, measured, least.unit(), found)
          : nothing(found);
    }
    Rule.AtMost most = (Rule.AtMost) rule;
    return opinion(measured <= most.bound(), TOO_MUCH, measured, most.unit(), found);
  }

  /** No machine has no memory and no cores: such a 0 is a value that was not read. */
  private static Opinion nothing(Found<?> found) {
    return Opinion.unknown(Reason.NOT_READABLE, found.evidence());
  }

  private static Opinion opinion(
      boolean met, Reason shortfall, double measured, Unit unit, Found<?> found) {
    return Opinion.of(
        met ? Outcome.MET : Outcome.NOT_MET,
        new Quantity.Amount(measured, unit),
        found.evidence(),
        met ? ENOUGH : shortfall);
  }
}

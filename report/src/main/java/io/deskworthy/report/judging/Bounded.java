package io.deskworthy.report.judging;

import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Found;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.Rule;
import io.deskworthy.report.policy.Unit;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Holds one number against a bound. */
final class Bounded<T> implements Assessor {

  private final Finding<T> finding;
  private final ToDoubleFunction<T> value;

  private Bounded(Finding<T> finding, ToDoubleFunction<T> value) {
    this.finding = finding;
    this.value = value;
  }

  static <T> Assessor by(Finding<T> finding, ToDoubleFunction<T> value) {
    return new Bounded<>(finding, value);
  }

  @Override
  public Opinion assess(Findings findings, Rule rule, Policy policy) {
    Found<T> found = findings.found(finding);
    Optional<Bound> bound = Bound.of(rule);
    if (bound.isEmpty()) {
      return Opinion.unknown(Judge.RULE_DOES_NOT_FIT, found.evidence());
    }
    return found
        .reading()
        .fold(
            measured -> compare(bound.get(), value.applyAsDouble(measured), found),
            reason -> Opinion.unknown(reason, found.evidence()));
  }

  private static Opinion compare(Bound bound, double measured, Found<?> found) {
    boolean met = bound.lower() ? measured >= bound.value() : measured <= bound.value();
    String reason = bound.lower() ? "too-little" : "too-much";
    return Opinion.of(
        met ? Outcome.MET : Outcome.NOT_MET,
        new Quantity.Amount(measured, bound.unit()),
        found.evidence(),
        met ? "enough" : reason);
  }

  /** A bound and on which side of it to be. */
  private record Bound(boolean lower, double value, Unit unit) {

    static Optional<Bound> of(Rule rule) {
      if (rule instanceof Rule.AtLeast least) {
        return Optional.of(new Bound(true, least.bound(), least.unit()));
      }
      if (rule instanceof Rule.AtMost most) {
        return Optional.of(new Bound(false, most.bound(), most.unit()));
      }
      return Optional.empty();
    }
  }
}

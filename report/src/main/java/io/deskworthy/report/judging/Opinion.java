package io.deskworthy.report.judging;

import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.finding.Reason;
import java.util.Optional;

/**
 * What an assessor thinks of a finding, before evidence and severity are weighed.
 *
 * @param required what was demanded, where that depends on more than the rule
 */
record Opinion(
    Outcome outcome,
    Optional<Quantity> measured,
    Optional<Quantity> required,
    Evidence evidence,
    Reason reason,
    boolean warning) {

  static Opinion of(Outcome outcome, Quantity measured, Evidence evidence, Reason reason) {
    return new Opinion(outcome, Optional.of(measured), Optional.empty(), evidence, reason, false);
  }

  static Opinion unknown(Reason reason, Evidence evidence) {
    return new Opinion(
        Outcome.UNDETERMINED, Optional.empty(), Optional.empty(), evidence, reason, false);
  }

  Opinion withWarning() {
    return new Opinion(outcome, measured, required, evidence, reason, true);
  }

  Opinion demanding(Quantity quantity) {
    return new Opinion(outcome, measured, Optional.of(quantity), evidence, reason, warning);
  }

  Opinion as(Outcome other, Reason otherReason) {
    return new Opinion(other, measured, required, evidence, otherReason, false);
  }
}

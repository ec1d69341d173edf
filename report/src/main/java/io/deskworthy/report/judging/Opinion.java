package io.deskworthy.report.judging;

import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.finding.Reason;
import java.util.Optional;

/** What an assessor thinks of a finding, before evidence and severity are weighed. */
record Opinion(
    Outcome outcome,
    Optional<Quantity> measured,
    Evidence evidence,
    Reason reason,
    boolean warning) {

  static Opinion of(Outcome outcome, Quantity measured, Evidence evidence, String reason) {
    return new Opinion(outcome, Optional.of(measured), evidence, new Reason(reason), false);
  }

  static Opinion unknown(Reason reason, Evidence evidence) {
    return new Opinion(Outcome.UNDETERMINED, Optional.empty(), evidence, reason, false);
  }

  Opinion withWarning() {
    return new Opinion(outcome, measured, evidence, reason, true);
  }

  Opinion as(Outcome other, String otherReason) {
    return new Opinion(other, measured, evidence, new Reason(otherReason), false);
  }
}

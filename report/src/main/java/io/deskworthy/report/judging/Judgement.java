package io.deskworthy.report.judging;

import io.deskworthy.report.policy.Severity;
import java.util.List;

/**
 * All assessments of one run under one policy.
 *
 * @param assessments in the policy's order
 */
public record Judgement(List<Assessment> assessments) {

  /** Copies the list. */
  public Judgement {
    assessments = List.copyOf(assessments);
  }

  /** Returns what the required ones come to. */
  public Verdict verdict() {
    if (anyRequired(Outcome.NOT_MET)) {
      return Verdict.NOT_READY;
    }
    return anyRequired(Outcome.UNDETERMINED) ? Verdict.UNDETERMINED : Verdict.READY;
  }

  private boolean anyRequired(Outcome outcome) {
    return assessments.stream()
        .anyMatch(each -> each.severity() == Severity.REQUIRED && each.outcome() == outcome);
  }
}

package io.deskworthy.server.applicant;

import io.deskworthy.report.judging.Outcome;
import io.deskworthy.report.judging.Verdict;
import java.util.List;

/** What a report comes to when what was waived no longer counts. The verdict itself never moves. */
public enum Standing {
  /** The verdict says so. */
  READY,
  /** Ready but for what somebody waived. */
  WAIVED,
  /** Something required is not met, and nobody waived it. */
  NOT_READY,
  /** Something required is not determined, and nobody waived it. */
  UNDETERMINED;

  /** Returns what {@code verdict} comes to when {@code missed} keeps it from being ready. */
  public static Standing of(Verdict verdict, List<Missed> missed) {
    List<Missed> left = missed.stream().filter(each -> !each.waived()).toList();
    if (verdict == Verdict.READY) {
      return READY;
    }
    if (left.isEmpty()) {
      return missed.isEmpty() ? valueOf(verdict.name()) : WAIVED;
    }
    return left.stream().anyMatch(each -> each.outcome() == Outcome.NOT_MET)
        ? NOT_READY
        : UNDETERMINED;
  }
}

package io.deskworthy.report.judging;

import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NightsFindings;
import java.util.List;

/**
 * The nights that count, and what was seen in them. A night counts when half of its light checks
 * were made; what is known of a shorter one is left out.
 *
 * @param nights that count
 * @param answered light checks that the node answered in them
 * @param failedByLine those that found the line dead
 * @param failedOtherwise those that failed for a reason that may lie elsewhere
 */
record WatchedNights(long nights, long answered, long failedByLine, long failedOtherwise) {

  static WatchedNights of(Findings findings) {
    List<Long> planned = list(findings, NightsFindings.PLANNED);
    List<Long> answered = list(findings, NightsFindings.ANSWERED);
    List<Long> byLine = list(findings, NightsFindings.LINE_FAILURES);
    List<Long> otherwise = list(findings, NightsFindings.OTHER_FAILURES);
    WatchedNights all = new WatchedNights(0, 0, 0, 0);
    for (int night = 0; night < planned.size(); night++) {
      WatchedNights one =
          new WatchedNights(1, at(answered, night), at(byLine, night), at(otherwise, night));
      boolean counts = one.made() > 0 && 2 * one.made() >= planned.get(night);
      all = counts ? all.plus(one) : all;
    }
    return all;
  }

  /** Returns how many light checks were made. */
  long made() {
    return answered + failedByLine + failedOtherwise;
  }

  private WatchedNights plus(WatchedNights other) {
    return new WatchedNights(
        nights + other.nights,
        answered + other.answered,
        failedByLine + other.failedByLine,
        failedOtherwise + other.failedOtherwise);
  }

  private static List<Long> list(Findings findings, Finding<List<Long>> finding) {
    return findings.reading(finding).value().orElse(List.of());
  }

  private static long at(List<Long> list, int index) {
    return index < list.size() ? list.get(index) : 0;
  }
}

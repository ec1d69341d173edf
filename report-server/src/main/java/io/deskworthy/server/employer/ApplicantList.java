package io.deskworthy.server.employer;

import io.deskworthy.report.judging.Outcome;
import io.deskworthy.report.judging.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One page of applicants.
 *
 * @param rows at most {@link ApplicantQuery#PAGE_SIZE}, newest first
 * @param total how many there are on all pages
 */
public record ApplicantList(List<Row> rows, int total) {

  /** Copies the list. */
  public ApplicantList {
    rows = List.copyOf(rows);
  }

  /**
   * One report.
   *
   * @param reportId its id
   * @param candidate name, if the invitation gave one
   * @param position what for
   * @param verdict what it comes to
   * @param missed required ones that are not met or not determined
   * @param receivedAt when it came
   */
  public record Row(
      String reportId,
      Optional<String> candidate,
      String position,
      Verdict verdict,
      List<Missed> missed,
      Instant receivedAt) {}

  /** A required one that is not met. */
  public record Missed(String requirement, Outcome outcome) {}
}

package io.deskworthy.server.greenhouse;

import io.deskworthy.report.judging.Verdict;
import io.deskworthy.server.invitation.Invitation;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a test is.
 *
 * @param invitation by which it was sent
 * @param report what came of it
 */
public record Standing(Invitation invitation, Optional<Reported> report) {

  /**
   * The newest report.
   *
   * @param reportId its id
   * @param receivedAt when it came
   * @param verdict of its latest judgement
   * @param assessments of its latest judgement, as JSON
   */
  public record Reported(
      String reportId, Instant receivedAt, Verdict verdict, String assessments) {}
}

package io.deskworthy.server.applicant;

import java.time.Instant;
import java.util.Optional;

/**
 * A person's decision to do without something that is required. Stands beside the report's
 * assessment, which stays as it is, and earns no certificate.
 *
 * @param id its own
 * @param reportId for which report; no other run of the same person
 * @param requirement its name
 * @param reason why, in that person's words
 * @param by name of that person
 * @param at when
 * @param takenBackBy who took it back
 * @param takenBackAt when that was
 */
public record Waiver(
    String id,
    String reportId,
    String requirement,
    String reason,
    String by,
    Instant at,
    Optional<String> takenBackBy,
    Optional<Instant> takenBackAt) {

  /** Returns whether it still counts. */
  public boolean isInForce() {
    return takenBackAt.isEmpty();
  }
}

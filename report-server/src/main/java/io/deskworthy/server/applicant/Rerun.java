package io.deskworthy.server.applicant;

import java.time.Instant;

/**
 * Somebody was asked once more.
 *
 * @param listed the report that was not enough
 * @param code of the new invitation; shown once
 * @param expiresAt until when it holds
 */
public record Rerun(Listed listed, String code, Instant expiresAt) {

  /** Shows no code: it is as good as a key. */
  @Override
  public String toString() {
    return "another run after " + listed.reportId();
  }
}

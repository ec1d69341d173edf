package io.deskworthy.server.candidate;

import io.deskworthy.server.intake.StoredReport;
import java.util.Optional;

/** Finds what came of an invitation. Safe for concurrent use. */
public interface ResultStore {

  /**
   * The newest report of an invitation.
   *
   * @param report as it is kept
   * @param policyHash under which it was judged last
   * @param certificateId the certificate it earned
   */
  record Result(StoredReport report, String policyHash, Optional<String> certificateId) {}

  /** Returns the newest report of an invitation, if one came. */
  Optional<Result> latest(String invitationId);
}

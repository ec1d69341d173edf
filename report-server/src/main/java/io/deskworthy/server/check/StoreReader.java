package io.deskworthy.server.check;

import io.deskworthy.server.audit.AuditEntry;
import io.deskworthy.server.intake.IssuedCertificate;
import io.deskworthy.server.intake.StoredReport;
import java.time.Instant;
import java.util.Optional;

/** Is handed all that is stored, as of one moment: the log first, then in the order below. */
public interface StoreReader {

  /** Takes an entry of the log, the oldest first. */
  void logEntry(AuditEntry entry);

  /** Takes what the database itself found damaged. */
  void damage(String sentence);

  /** Takes a policy. */
  void policy(String hash, String json);

  /**
   * Takes a report.
   *
   * @param jwk the key that its sender enrolled, if that is there
   * @param verdict of its last judgement, if there is one
   * @param judgedBy hash of the policy of that
   */
  void report(
      StoredReport report,
      Optional<String> jwk,
      Optional<String> verdict,
      Optional<String> judgedBy);

  /**
   * Takes a certificate.
   *
   * @param reportDigest of the report that earned it
   * @param place what is kept of its place in the status lists, if that is there
   */
  void certificate(
      IssuedCertificate certificate,
      String invitationId,
      String reportDigest,
      Optional<KeptPlace> place);

  /**
   * Takes a status list.
   *
   * @param taken how many places it counts as taken
   * @param places how many are
   */
  void statusList(long list, long taken, long places);

  /**
   * What is kept of a place.
   *
   * @param keyId of the key that signed
   * @param expiresAt until when the place is needed: not before the certificate ends
   * @param revokedAt when it was revoked
   */
  record KeptPlace(String keyId, Instant expiresAt, Optional<Instant> revokedAt) {}
}

package io.deskworthy.server.certificate;

import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.intake.IssuedCertificate;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds certificates, which are kept together with their reports, and keeps what becomes of them.
 * Each change is kept together with its row in the audit log. Safe for concurrent use; what
 * returned is durable.
 */
public interface CertificateStore {

  /** Returns the certificate of that id, or the one to which a link of that id leads. */
  Optional<KeptCertificate> find(String id);

  /** Returns the certificate of that report. */
  Optional<KeptCertificate> ofReport(String reportId);

  /**
   * Keeps a certificate for a report. One that there was before is revoked; its address and its
   * links lead to the new one from now on.
   */
  void put(String reportId, IssuedCertificate certificate, Instant at, AuditEvent event);

  /**
   * Revokes a certificate.
   *
   * @return whether it was valid before
   */
  boolean revoke(KeptCertificate certificate, Instant at, AuditEvent event);

  /**
   * Keeps a new link.
   *
   * @param most so many links a certificate may have
   * @return whether it is kept; if not, there were as many already
   */
  boolean add(CertificateLink link, int most, AuditEvent event);

  /**
   * Withdraws the link by which {@code certificate} was asked for, or else all its links.
   *
   * @return how many there were
   */
  int withdraw(KeptCertificate certificate, Instant at, AuditEvent event);
}

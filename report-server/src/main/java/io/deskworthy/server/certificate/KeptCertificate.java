package io.deskworthy.server.certificate;

import io.deskworthy.server.intake.IssuedCertificate;
import java.time.Instant;
import java.util.Optional;

/**
 * A certificate as it is kept.
 *
 * @param issued what was issued last
 * @param reportId for which report
 * @param invitationId by which invitation it came
 * @param revokedAt when it was revoked
 * @param link the link by which it was asked for, unless it was by its own address
 */
public record KeptCertificate(
    IssuedCertificate issued,
    String reportId,
    String invitationId,
    Optional<Instant> revokedAt,
    Optional<CertificateLink> link) {

  /** Returns the end of the address at which it was asked for. */
  public String address() {
    return link.map(CertificateLink::id).orElse(issued.id());
  }
}

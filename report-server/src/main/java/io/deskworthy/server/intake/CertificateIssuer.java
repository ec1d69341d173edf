package io.deskworthy.server.intake;

import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.position.StoredPolicy;
import java.util.Optional;

/**
 * Makes certificates for reports that earn one. Implementations must be safe for concurrent use.
 */
@FunctionalInterface
public interface CertificateIssuer {

  /** Returns a certificate, not kept yet, or nothing if the verdict does not earn one. */
  Optional<IssuedCertificate> issue(
      StoredReport report, Invitation invitation, StoredPolicy policy, Appraisal appraisal);
}

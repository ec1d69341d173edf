package io.deskworthy.server.certificate;

import io.deskworthy.report.credential.VerifiedCredential;
import java.time.Instant;
import java.util.Locale;

/** What a certificate is worth today. */
enum CertificateState {
  /** It holds. */
  VALID,
  /** Its time is over. */
  EXPIRED,
  /** Its issuer has revoked it. */
  REVOKED;

  static CertificateState of(KeptCertificate kept, VerifiedCredential verified, Instant now) {
    if (kept.revokedAt().isPresent()) {
      return REVOKED;
    }
    return verified.isExpired(now) ? EXPIRED : VALID;
  }

  /** Returns the word used in JSON and in the keys of texts. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

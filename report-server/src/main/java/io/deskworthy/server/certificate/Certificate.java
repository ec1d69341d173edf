package io.deskworthy.server.certificate;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A certificate as it is kept.
 *
 * @param id the end of its address; 130 random bits, since whoever knows it sees the certificate
 * @param reportId the report that earned it
 * @param sdJwt the certificate itself with all disclosures, as text
 * @param issuedAt when it was issued
 * @param expiresAt when its time is over
 */
public record Certificate(
    String id, String reportId, String sdJwt, Instant issuedAt, Instant expiresAt) {

  private static final Pattern ID = Pattern.compile("[0-9a-z]{26}");

  /** Refuses what is no id. */
  public Certificate {
    if (!isId(id)) {
      throw new IllegalArgumentException("not the id of a certificate: " + id);
    }
  }

  /** Returns whether {@code text} could be the id of a certificate. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }
}

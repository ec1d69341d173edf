package io.deskworthy.server.certificate;

import java.time.Instant;
import java.util.Set;

/**
 * Another address of a certificate, at which less is shown.
 *
 * @param id the end of the address: 130 random bits, unlike the certificate's own
 * @param certificateId of which certificate
 * @param shown names of the claims that are disclosed there
 * @param createdAt when it was made
 */
public record CertificateLink(
    String id, String certificateId, Set<String> shown, Instant createdAt) {

  /** Copies the set. */
  public CertificateLink {
    shown = Set.copyOf(shown);
  }
}

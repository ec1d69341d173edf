package io.deskworthy.report.credential;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** What a good certificate says. Only {@link CredentialVerifier} makes one. */
public final class VerifiedCredential {

  private final ObjectNode claims;
  private final Instant issuedAt;
  private final Instant expiresAt;

  VerifiedCredential(ObjectNode claims, Instant issuedAt, Instant expiresAt) {
    this.claims = claims;
    this.issuedAt = issuedAt;
    this.expiresAt = expiresAt;
  }

  /** Returns a copy of all that is signed or disclosed, without the machinery of disclosing. */
  public ObjectNode claims() {
    return claims.deepCopy();
  }

  /** Returns when it was issued. */
  public Instant issuedAt() {
    return issuedAt;
  }

  /** Returns when its time is over. */
  public Instant expiresAt() {
    return expiresAt;
  }

  /** Returns whether its time is over at {@code now}. */
  public boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }
}

package io.deskworthy.server.account;

import java.time.Instant;

/**
 * What is kept of a link that signs somebody in once.
 *
 * @param tokenHash what is kept of its token
 * @param purpose what it opens
 * @param userId whom it signs in
 * @param expiresAt until when
 */
public record OneTimeLink(String tokenHash, Purpose purpose, String userId, Instant expiresAt) {

  /** What a link opens. */
  public enum Purpose {
    /** The first settings, {@code /setup/…}. */
    SETUP,
    /** The employer's pages, {@code /sign-in/…}. */
    SIGN_IN;

    /** Returns what its address begins with. */
    public String path() {
      return this == SETUP ? "/setup/" : "/sign-in/";
    }
  }
}

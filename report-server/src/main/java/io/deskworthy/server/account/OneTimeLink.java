package io.deskworthy.server.account;

import java.time.Duration;
import java.time.Instant;

/**
 * What is kept of a link that serves once.
 *
 * @param tokenHash what is kept of its token
 * @param purpose what it opens
 * @param userId for whom
 * @param expiresAt until when
 */
public record OneTimeLink(String tokenHash, Purpose purpose, String userId, Instant expiresAt) {

  /** What a link opens. */
  public enum Purpose {
    /** The first settings. Long enough to walk from the server's console to a browser. */
    SETUP("/setup/", Duration.ofMinutes(30)),
    /** The employer's pages, from the server's console. */
    SIGN_IN("/sign-in/", Duration.ofMinutes(30)),
    /** A new colleague's first password. They may be on leave till Monday. */
    JOIN("/join/", Duration.ofDays(7)),
    /** A new password, by e-mail; mail that is held up for longer is asked for again. */
    RESET("/reset/", Duration.ofMinutes(30)),
    /**
     * No address: the second step of signing in, kept in a cookie. A telephone is found by then.
     */
    SECOND_STEP("", Duration.ofMinutes(5));

    private final String path;
    private final Duration validity;

    Purpose(String path, Duration validity) {
      this.path = path;
      this.validity = validity;
    }

    /** Returns what its address begins with. */
    public String path() {
      return path;
    }

    /** Returns how long it works. */
    public Duration validity() {
      return validity;
    }
  }
}

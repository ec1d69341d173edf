package io.deskworthy.server.account;

import java.time.Instant;

/**
 * What is kept of a signed-in browser.
 *
 * @param id by which its user may shut it out
 * @param tokenHash what is kept of its cookie
 * @param userId who it is
 * @param browser what it is, in a word or two, to be known again on a list
 * @param signedInAt when it signed in
 * @param lastUsedAt when it last asked for something, to the minute
 * @param expiresAt when it must sign in again, come what may
 */
public record SignedIn(
    String id,
    String tokenHash,
    String userId,
    String browser,
    Instant signedInAt,
    Instant lastUsedAt,
    Instant expiresAt) {

  /** Returns the same, last used at {@code moment}. */
  SignedIn used(Instant moment) {
    return new SignedIn(id, tokenHash, userId, browser, signedInAt, moment, expiresAt);
  }
}

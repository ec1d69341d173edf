package io.deskworthy.server.account;

import java.time.Instant;

/**
 * What is kept of a signed-in browser.
 *
 * @param tokenHash what is kept of its cookie
 * @param userId who it is
 * @param lastUsedAt when it last asked for something, to the minute
 * @param expiresAt when it must sign in again, come what may
 */
public record SignedIn(String tokenHash, String userId, Instant lastUsedAt, Instant expiresAt) {}

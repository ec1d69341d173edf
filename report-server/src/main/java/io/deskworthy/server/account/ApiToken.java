package io.deskworthy.server.account;

import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of a token by which a program gets in.
 *
 * @param id by which it is revoked
 * @param tokenHash what is kept of it
 * @param userId who made it, and in whose name the program acts
 * @param name what it is for
 * @param role what it may do, and never more than its user
 * @param createdAt when it was made
 * @param expiresAt until when it works
 * @param lastUsedAt when it last did, to the minute
 */
public record ApiToken(
    String id,
    String tokenHash,
    String userId,
    String name,
    Role role,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> lastUsedAt) {}

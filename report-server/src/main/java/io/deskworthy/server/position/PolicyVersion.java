package io.deskworthy.server.position;

import java.time.Instant;

/**
 * That a position had a policy from some moment on.
 *
 * @param positionId which position
 * @param number counted from 1
 * @param policyHash which policy
 * @param since from when on sessions got it
 * @param author who said so, by name; empty for the server itself
 */
public record PolicyVersion(
    String positionId, long number, String policyHash, Instant since, String author) {}

package io.deskworthy.server.audit;

import java.time.Instant;

/**
 * A row of the audit log.
 *
 * @param number from 1, without gaps
 * @param at when, to the millisecond
 * @param event what
 * @param hash of this row and of the hash before it; see {@link AuditChain}
 */
public record AuditEntry(long number, Instant at, AuditEvent event, String hash) {}

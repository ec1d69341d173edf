package io.deskworthy.server.intake;

import java.time.Instant;

/**
 * A certificate, to be kept together with the report that earned it.
 *
 * @param id the end of its address
 * @param credential its text with all disclosures
 * @param issuedAt from when
 * @param expiresAt until when
 * @param status where it stands whether it was revoked
 */
public record IssuedCertificate(
    String id, String credential, Instant issuedAt, Instant expiresAt, StatusPlace status) {}

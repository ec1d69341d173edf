package io.deskworthy.server.intake;

import java.time.Instant;

/**
 * A report as it is kept: the signed text as it came, and what the server knows of it.
 *
 * @param id its name, the end of the employer's address for it
 * @param digest base64url of the SHA-256 of the signed text
 * @param jws the signed text
 * @param invitationId to which invitation it belongs
 * @param keyId RFC 7638 thumbprint of the key that signed it
 * @param sessionId of the session it reports on
 * @param nonce of that session; no two reports have the same
 * @param policyHash the policy of that session
 * @param receivedAt when it came
 */
public record StoredReport(
    String id,
    String digest,
    String jws,
    String invitationId,
    String keyId,
    String sessionId,
    String nonce,
    String policyHash,
    Instant receivedAt) {}

package io.deskworthy.server.intake;

import java.time.Instant;

/**
 * To what the sender of a report agreed.
 *
 * @param version of the text
 * @param language of the text
 * @param textHash base64url of the SHA-256 of the text
 * @param givenAt when, by the candidate's clock
 */
public record StoredConsent(String version, String language, String textHash, Instant givenAt) {}

package io.deskworthy.report;

import java.time.Instant;

/**
 * That the candidate agreed to send, and to which text.
 *
 * @param text version of the text that was shown: {@code 1}
 * @param language in which it was shown: {@code en} or {@code ru}
 * @param givenAt when, by the candidate's clock
 */
public record Consent(String text, String language, Instant givenAt) {}

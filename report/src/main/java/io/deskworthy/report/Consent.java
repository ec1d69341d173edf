package io.deskworthy.report;

import java.time.Instant;
import java.util.Optional;

/**
 * That the candidate agreed to send, and to which text.
 *
 * @param text version of the text that was shown: {@code 2}
 * @param language in which it was shown: {@code en} or {@code ru}
 * @param givenAt when, by the candidate's clock
 * @param textHash base64url of the SHA-256 of the text as it was shown, if the agent says it
 */
public record Consent(String text, String language, Instant givenAt, Optional<String> textHash) {

  /** Makes a consent that does not say what exactly was shown. */
  public Consent(String text, String language, Instant givenAt) {
    this(text, language, givenAt, Optional.empty());
  }
}

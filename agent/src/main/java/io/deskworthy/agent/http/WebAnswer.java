package io.deskworthy.agent.http;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What a server answered. Nothing in it is checked.
 *
 * @param status 100 to 599
 * @param contentType as sent, with parameters
 * @param location where a redirect leads, as sent
 * @param retryAfter how long the server asks to be left alone
 * @param body at most {@link WebClient#MAX_ANSWER_BYTES}; the caller's own copy
 */
public record WebAnswer(
    int status,
    Optional<String> contentType,
    Optional<String> location,
    Optional<Duration> retryAfter,
    byte[] body) {

  private static final int SUCCESS = 2;

  private static final int REDIRECT = 3;

  private static final int PER_CLASS = 100;

  /** Returns whether the status says that the request was done: 2xx. */
  public boolean isSuccess() {
    return status / PER_CLASS == SUCCESS;
  }

  /** Returns whether the status sends the caller elsewhere: 3xx. */
  public boolean isRedirect() {
    return status / PER_CLASS == REDIRECT;
  }

  /** Returns whether the media type, without parameters, is {@code type}. */
  public boolean is(String type) {
    return contentType
        .map(sent -> sent.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        .filter(type::equals)
        .isPresent();
  }
}

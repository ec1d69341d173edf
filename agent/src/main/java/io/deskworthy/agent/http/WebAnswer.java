package io.deskworthy.agent.http;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What a server answered. Nothing in it is checked. Immutable. */
public final class WebAnswer {

  private static final int SUCCESS = 2;

  private static final int REDIRECT = 3;

  private static final int PER_CLASS = 100;

  private final int status;
  private final Headers headers;
  private final byte[] body;

  /** Takes an answer of at most {@link WebClient#MAX_ANSWER_BYTES}. */
  public WebAnswer(int status, Headers headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body.clone();
  }

  /**
   * The headers that anybody looks at.
   *
   * @param contentType as sent, with parameters
   * @param location where a redirect leads, as sent
   * @param retryAfter how long the server asks to be left alone
   */
  public record Headers(
      Optional<String> contentType, Optional<String> location, Optional<Duration> retryAfter) {}

  /** Returns the status: 100 to 599. */
  public int status() {
    return status;
  }

  /** Returns the headers. */
  public Headers headers() {
    return headers;
  }

  /** Returns a copy of the body. */
  public byte[] body() {
    return body.clone();
  }

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
    return headers
        .contentType()
        .map(sent -> sent.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        .filter(type::equals)
        .isPresent();
  }
}

package io.deskworthy.server.http;

import io.deskworthy.report.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A problem document (RFC 9457) as an exception: what a handler throws to refuse a request. Never
 * carries anything secret or personal.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The media type of a problem document. */
  public static final String CONTENT_TYPE = "application/problem+json";

  private final int status;
  private final String name;
  private final String title;
  private final long retryAfterSeconds;

  /**
   * Makes a problem.
   *
   * @param status HTTP status
   * @param name stable name, the end of {@code type}: {@code invitation-unknown}
   * @param title what is wrong, in general
   * @param detail what is wrong here and what to do
   */
  public Problem(int status, String name, String title, String detail) {
    this(status, name, title, detail, 0);
  }

  private Problem(int status, String name, String title, String detail, long retryAfterSeconds) {
    super(detail, null, false, false);
    this.status = status;
    this.name = name;
    this.title = title;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** Returns the problem of a body that is not what was expected; {@code detail} says where. */
  public static Problem malformed(String detail) {
    return new Problem(400, "malformed", "The request could not be read", detail);
  }

  /** Returns the problem of something that is not there, or not for this client. */
  public static Problem notFound() {
    return new Problem(404, "not-found", "Not found", "There is nothing at this address.");
  }

  /** Returns the problem of a body over {@code maxBytes}. */
  public static Problem tooLarge(long maxBytes) {
    return new Problem(
        413,
        "too-large",
        "The request is too large",
        "At most " + maxBytes + " bytes are accepted here.");
  }

  /** Returns this problem with the wish that the client tries again after {@code time}. */
  public Problem retryAfter(Duration time) {
    return new Problem(status, name, title, detail(), Math.max(1, time.toSeconds()));
  }

  /** Returns the HTTP status. */
  public int status() {
    return status;
  }

  /** Returns the stable name. */
  public String name() {
    return name;
  }

  /** Returns what is wrong, in general. */
  public String title() {
    return title;
  }

  /** Returns what is wrong here and what to do. */
  public String detail() {
    return Objects.requireNonNullElse(getMessage(), title);
  }

  /** Returns after how many seconds the client may try again, if that was said. */
  public Optional<Long> retryAfterSeconds() {
    return retryAfterSeconds == 0 ? Optional.empty() : Optional.of(retryAfterSeconds);
  }

  /** Returns the document that is sent. */
  byte[] toDocument() {
    return StrictJson.line(StrictJson.newObject()
            .put("type", "/problems/" + name)
            .put("title", title)
            .put("status", status)
            .put("detail", detail()))
        .getBytes(StandardCharsets.UTF_8);
  }
}

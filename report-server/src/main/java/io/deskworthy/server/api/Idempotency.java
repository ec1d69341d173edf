package io.deskworthy.server.api;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.secret.KeyedHash;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Does what a request with an Idempotency-Key asks for once, and answers the same again
 * (draft-ietf-httpapi-idempotency-key-header-07). Safe for concurrent use, also of several servers
 * on one database.
 */
final class Idempotency {

  static final String HEADER = "Idempotency-Key";

  /** Whoever is cut off tries again within hours. */
  static final Duration KEPT = Duration.ofHours(24);

  /** A string of structured fields (RFC 9651), or the same without its quotation marks. */
  private static final Pattern KEY =
      Pattern.compile("\"[!#-\\[\\]-~ ]{1,100}\"|[!#-\\[\\]-~]{1,100}");

  private final IdempotentAnswers answers;
  private final KeyedHash hash;
  private final Clock clock;

  Idempotency(IdempotentAnswers answers, KeyedHash hash, Clock clock) {
    this.answers = answers;
    this.hash = hash;
    this.clock = clock;
  }

  /**
   * Answers by {@code operation}, unless the same request was answered before.
   *
   * @throws Problem {@code idempotency-key-malformed} 400, {@code idempotency-in-progress} 409,
   *     {@code idempotency-key-reused} 422
   */
  ApiAnswer once(ApiOperation operation, ApiRequest request) throws MalformedJsonException {
    Optional<String> header = request.exchange().header(HEADER);
    if (header.isEmpty()) {
      return operation.handler().handle(request);
    }
    Instant now = clock.instant();
    answers.forgetBefore(now.minus(KEPT));
    IdempotentAnswers.Request mine = mine(operation, request, key(header.get()));
    Optional<IdempotentAnswers.Kept> before = answers.begin(mine, now);
    return before.isPresent() ? again(mine, before.get()) : first(operation, request, mine);
  }

  private ApiAnswer first(
      ApiOperation operation, ApiRequest request, IdempotentAnswers.Request mine)
      throws MalformedJsonException {
    ApiAnswer answer;
    try {
      answer = operation.handler().handle(request);
    } catch (MalformedJsonException | RuntimeException refused) {
      // What was refused changed nothing, and may be put right under the same key.
      answers.release(mine);
      throw refused;
    }
    answers.finish(mine, answer.status(), answer.contentType() + "\n" + answer.body());
    return answer;
  }

  private static ApiAnswer again(IdempotentAnswers.Request mine, IdempotentAnswers.Kept before) {
    if (!before.requestHash().equals(mine.requestHash())) {
      throw new Problem(
          422,
          "idempotency-key-reused",
          "This Idempotency-Key was used for another request",
          "Please use a new key for each request, and the same only to send that one again.");
    }
    if (before.status() == 0) {
      throw new Problem(
          409,
          "idempotency-in-progress",
          "The same request is being worked on",
          "Please send it again in a moment. If that lasts, look whether it was done.");
    }
    int line = before.answer().indexOf('\n');
    return new ApiAnswer(
        before.status(), before.answer().substring(0, line), before.answer().substring(line + 1));
  }

  private IdempotentAnswers.Request mine(ApiOperation operation, ApiRequest request, String key) {
    String asked = operation.method() + " " + operation.path().filled(request.exchange()) + "\n"
        + request.body();
    return new IdempotentAnswers.Request(
        request.bearer().token().id(), hash.of("idempotency-key", key), hash.of("request", asked));
  }

  private static String key(String header) {
    if (!KEY.matcher(header).matches()) {
      throw new Problem(
          400,
          "idempotency-key-malformed",
          "This is no Idempotency-Key",
          "Please send 1 to 100 printable characters, such as a random UUID.");
    }
    return header;
  }
}

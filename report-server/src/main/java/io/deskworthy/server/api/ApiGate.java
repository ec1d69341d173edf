package io.deskworthy.server.api;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.server.account.ApiTokens;
import io.deskworthy.server.account.ApiTokens.Bearer;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Handler;
import io.deskworthy.server.http.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Lets programs in that show a token and whose role allows it, so often as they may, and has what
 * they ask for done once. Cookies are not looked at: no page of another site can use this.
 */
final class ApiGate {

  private static final byte[] NOTHING = {};

  private final ApiTokens tokens;
  private final RateLimits limits;
  private final Idempotency idempotency;

  ApiGate(ApiTokens tokens, RateLimits limits, Idempotency idempotency) {
    this.tokens = tokens;
    this.limits = limits;
    this.idempotency = idempotency;
  }

  /** Returns what answers at the operation's address. */
  Handler handler(ApiOperation operation) {
    return exchange -> {
      ApiAnswer answer = answer(operation, exchange);
      if (answer.contentType().isEmpty()) {
        exchange.answer(answer.status(), "application/json", NOTHING);
      } else {
        exchange.answer(answer.status(), answer.contentType(), answer.bytes());
      }
    };
  }

  private ApiAnswer answer(ApiOperation operation, Exchange exchange) throws IOException {
    String secret = secret(operation, exchange).orElse("");
    Bearer bearer = bearer(operation, exchange, secret);
    limits.count(exchange, bearer.token().id());
    if (!bearer.role().includes(operation.least())) {
      throw new Problem(
          403,
          "not-allowed",
          "The token's role does not allow this",
          "It takes a token of a " + operation.least() + ".");
    }
    byte[] body = operation.takes().isPresent() ? exchange.body(operation.maxBytes()) : NOTHING;
    String text = new String(body, StandardCharsets.ISO_8859_1);
    ApiRequest request = new ApiRequest(exchange, bearer, secret, text);
    try {
      if (operation.takes().isPresent()) {
        // What cannot be read is refused before anybody looks what it is about.
        var unused = request.json();
      }
      return operation.isIdempotent()
          ? idempotency.once(operation, request)
          : operation.handler().handle(request);
    } catch (MalformedJsonException malformed) {
      throw Problem.malformed(String.valueOf(malformed.getMessage()));
    }
  }

  private Bearer bearer(ApiOperation operation, Exchange exchange, String secret) {
    if (secret.isEmpty()) {
      throw unknown(operation, exchange);
    }
    limits.checkWrong(exchange);
    return tokens.bearer(secret).orElseThrow(() -> {
      limits.countWrong(exchange);
      return unknown(operation, exchange);
    });
  }

  private static Optional<String> secret(ApiOperation operation, Exchange exchange) {
    return operation.entry() == ApiOperation.Entry.BEARER ? exchange.bearer() : basic(exchange);
  }

  /** The token is the name; what stands after the colon does not matter. */
  private static Optional<String> basic(Exchange exchange) {
    return exchange
        .credentials("Basic")
        .flatMap(value -> decoded(value.strip()))
        .map(login -> login.split(":", 2)[0]);
  }

  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static Problem unknown(ApiOperation operation, Exchange exchange) {
    boolean bearer = operation.entry() == ApiOperation.Entry.BEARER;
    exchange.setHeader(
        "WWW-Authenticate", bearer ? "Bearer" : "Basic realm=\"Deskworthy\", charset=\"UTF-8\"");
    return new Problem(
        401,
        "not-signed-in",
        "The request shows no token that works",
        "Please make one under \"Your account\", and send it with every request.");
  }
}

package io.deskworthy.agent.submission;

import io.deskworthy.agent.http.WebAnswer;
import io.deskworthy.agent.http.WebClient;
import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a report server's answer from what stands in its place: sign-in pages, proxies, other
 * servers, garbage.
 *
 * @param asked the address that was asked
 * @param body reads the object of a good answer
 * @param <T> what it gives
 */
record AnswerReader<T>(URI asked, Body<T> body) {

  private static final int PROXY_AUTHENTICATION = 407;

  private static final int NETWORK_AUTHENTICATION = 511;

  private static final Set<Integer> BUSY = Set.of(429, 503);

  private static final int FIRST_SERVER_FAULT = 500;

  /** Reads a good answer, and complains of what is not as agreed. */
  @FunctionalInterface
  interface Body<T> {
    T read(WebAnswer answer) throws MalformedJsonException;
  }

  /** Reads the members of a good answer. */
  @FunctionalInterface
  interface Members<T> {
    T read(JsonFields fields) throws MalformedJsonException;
  }

  /** Returns a reader of answers that must be JSON. */
  static <T> AnswerReader<T> ofJson(URI asked, Members<T> members) {
    return new AnswerReader<>(asked, answer -> {
      if (!answer.is("application/json")) {
        throw new MalformedJsonException(
            "Content-Type", "application/json", answer.headers().contentType().orElse("nothing"));
      }
      return members.read(
          new JsonFields("", StrictJson.object(answer.body(), WebClient.MAX_ANSWER_BYTES)));
    });
  }

  ServerReply<T> read(WebAnswer answer) {
    if (isSignInPage(answer)) {
      return undelivered(DeliveryFault.CAPTIVE_PORTAL, answer);
    }
    if (answer.isRedirect()) {
      return undelivered(DeliveryFault.REDIRECTED, answer);
    }
    if (answer.isSuccess()) {
      return given(answer);
    }
    if (answer.status() == PROXY_AUTHENTICATION) {
      return undelivered(DeliveryFault.PROXY_LOGIN_REQUIRED, answer);
    }
    if (BUSY.contains(answer.status())) {
      return undelivered(DeliveryFault.SERVER_BUSY, answer);
    }
    if (answer.status() >= FIRST_SERVER_FAULT) {
      return undelivered(DeliveryFault.SERVER_FAULT, answer);
    }
    return ServerProblem.in(answer)
        .<ServerReply<T>>map(ServerReply.Refused::new)
        .orElseGet(() -> undelivered(DeliveryFault.UNEXPECTED_ANSWER, answer));
  }

  private ServerReply<T> given(WebAnswer answer) {
    try {
      return new ServerReply.Accepted<>(body.read(answer));
    } catch (MalformedJsonException notAsAgreed) {
      return new ServerReply.Undelivered<>(
          DeliveryFault.UNEXPECTED_ANSWER,
          PlainText.line(String.valueOf(notAsAgreed.getMessage())),
          Optional.empty());
    }
  }

  /** Networks of hotels and cafés answer 511, 200 with a page, or send elsewhere to sign in. */
  private boolean isSignInPage(WebAnswer answer) {
    return answer.status() == NETWORK_AUTHENTICATION
        || (answer.isSuccess() && answer.is("text/html"))
        || (answer.isRedirect() && leadsElsewhere(answer));
  }

  private boolean leadsElsewhere(WebAnswer answer) {
    try {
      return answer
          .headers()
          .location()
          .map(location -> asked.resolve(location).getHost())
          .filter(host -> !host.equalsIgnoreCase(asked.getHost()))
          .isPresent();
    } catch (IllegalArgumentException notAnAddress) {
      return true;
    }
  }

  private ServerReply<T> undelivered(DeliveryFault fault, WebAnswer answer) {
    String seen = "status " + answer.status()
        + answer.headers().contentType().map(type -> ", " + type).orElse("")
        + answer.headers().location().map(location -> ", to " + location).orElse("");
    return new ServerReply.Undelivered<>(
        fault, PlainText.line(seen), answer.headers().retryAfter());
  }
}

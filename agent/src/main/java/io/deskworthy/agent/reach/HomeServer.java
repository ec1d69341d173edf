package io.deskworthy.agent.reach;

import io.deskworthy.agent.http.WebAnswer;
import io.deskworthy.agent.http.WebClient;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * The employer's server, asked when a service was not reached: if it does not answer either, or a
 * sign-in page answers in its place, then the service is not the matter.
 */
@FunctionalInterface
interface HomeServer {

  /** Asks nobody, since the run is without a server. */
  HomeServer NONE = () -> Answer.GENUINE;

  /** What answered. */
  enum Answer {
    /** The server itself. */
    GENUINE,
    /** A web page or a redirection in its place. */
    CAPTIVE_PORTAL,
    /** Nobody. */
    NOBODY
  }

  /** Returns what answers now. */
  Answer ask();

  /** Returns the server at {@code origin}, whose {@code /healthz} says {@code ok} and no more. */
  static HomeServer at(URI origin, WebClient web) {
    URI health = origin.resolve("/healthz");
    return () -> {
      try {
        return judged(web.get(health, "text/plain"));
      } catch (IOException broken) {
        return Answer.NOBODY;
      }
    };
  }

  private static Answer judged(WebAnswer answer) {
    String body = new String(answer.body(), StandardCharsets.UTF_8).strip();
    boolean page = answer.isRedirect() || answer.is("text/html");
    boolean other = answer.isSuccess() && !body.equals("ok");
    return page || other ? Answer.CAPTIVE_PORTAL : Answer.GENUINE;
  }
}

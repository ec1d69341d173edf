package io.deskworthy.server.employer;

import io.deskworthy.server.http.Exchange;
import java.util.Optional;

/**
 * The cookie by which a signed-in browser is known. Where the server is reached by https it has the
 * {@code __Host-} prefix, so that no neighbouring host can set it.
 */
final class SessionCookie {

  private static final String NAME = "deskworthy";

  private SessionCookie() {}

  static Optional<String> of(Exchange exchange) {
    return exchange.cookie(name(exchange)).filter(value -> !value.isEmpty());
  }

  static void set(Exchange exchange, String value) {
    exchange.setHeader("Set-Cookie", name(exchange) + "=" + value + attributes(exchange));
  }

  static void clear(Exchange exchange) {
    exchange.setHeader("Set-Cookie", name(exchange) + "=" + attributes(exchange) + "; Max-Age=0");
  }

  private static String name(Exchange exchange) {
    return isHttps(exchange) ? "__Host-" + NAME : NAME;
  }

  private static String attributes(Exchange exchange) {
    return "; Path=/; HttpOnly; SameSite=Lax" + (isHttps(exchange) ? "; Secure" : "");
  }

  private static boolean isHttps(Exchange exchange) {
    return exchange.publicUrl().startsWith("https:");
  }
}

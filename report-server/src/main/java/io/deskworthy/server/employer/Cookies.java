package io.deskworthy.server.employer;

import io.deskworthy.server.http.Exchange;
import java.time.Duration;
import java.util.Optional;

/**
 * The cookies by which a browser is known. Where the server is reached by https they have the
 * {@code __Host-} prefix, so that no neighbouring host can set them.
 */
enum Cookies {
  /** Who is signed in; gone when the browser is closed. */
  SESSION("deskworthy", Optional.empty()),
  /** That the browser has signed in before; opens nothing. */
  KNOWN_BROWSER("deskworthy-known", Optional.of(Duration.ofDays(365))),
  /** Who has given a right password and is to take the second step. */
  SECOND_STEP("deskworthy-step", Optional.of(Duration.ofMinutes(5))),
  /** What was sent along to the sign-in service, sealed. */
  DEPARTURE("deskworthy-departure", Optional.of(Duration.ofMinutes(10)));

  private final String name;
  private final Optional<Duration> age;

  Cookies(String name, Optional<Duration> age) {
    this.name = name;
    this.age = age;
  }

  Optional<String> of(Exchange exchange) {
    return exchange.cookie(name(exchange)).filter(value -> !value.isEmpty());
  }

  void set(Exchange exchange, String value) {
    String maxAge = age.map(time -> "; Max-Age=" + time.toSeconds()).orElse("");
    exchange.addHeader("Set-Cookie", name(exchange) + "=" + value + attributes(exchange) + maxAge);
  }

  void clear(Exchange exchange) {
    exchange.addHeader("Set-Cookie", name(exchange) + "=" + attributes(exchange) + "; Max-Age=0");
  }

  private String name(Exchange exchange) {
    return isHttps(exchange) ? "__Host-" + name : name;
  }

  private static String attributes(Exchange exchange) {
    return "; Path=/; HttpOnly; SameSite=Lax" + (isHttps(exchange) ? "; Secure" : "");
  }

  private static boolean isHttps(Exchange exchange) {
    return exchange.publicUrl().startsWith("https:");
  }
}

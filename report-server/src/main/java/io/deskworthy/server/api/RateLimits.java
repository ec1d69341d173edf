package io.deskworthy.server.api;

import io.deskworthy.server.http.ClientNetwork;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets each token ask so often a minute, and says so in the header fields {@code RateLimit-Policy}
 * and {@code RateLimit} (draft-ietf-httpapi-ratelimit-headers-11). Tokens that are none are counted
 * by where they come from. Safe for concurrent use; with several servers, each counts by itself.
 */
final class RateLimits {

  /** Ten a second: a hundred thousand applicants, a hundred a page, in two minutes. */
  static final int MOST = 600;

  /** A program with a wrong token tries again and again; nobody guesses 256 bits either way. */
  static final int MOST_WRONG = 60;

  private static final Duration WINDOW = Duration.ofMinutes(1);

  /** So many keys are remembered; who has more addresses at hand has other means, too. */
  private static final int MOST_KEYS = 10_000;

  private final Clock clock;
  private final Map<String, Window> windows = new LinkedHashMap<>();

  RateLimits(Clock clock) {
    this.clock = clock;
  }

  /**
   * Counts a request of a token.
   *
   * @throws Problem {@code too-many-requests} 429
   */
  void count(Exchange exchange, String tokenId) {
    Instant now = clock.instant();
    Window window = window("token " + tokenId, now);
    int used = window.use();
    long left = secondsLeft(window, now);
    exchange.setHeader("RateLimit-Policy", "\"token\";q=" + MOST + ";w=" + WINDOW.toSeconds());
    exchange.setHeader("RateLimit", "\"token\";r=" + Math.max(0, MOST - used) + ";t=" + left);
    if (used > MOST) {
      throw refused(left, "This token may ask " + MOST + " times a minute.");
    }
  }

  /**
   * Refuses whoever has shown too many tokens that are none.
   *
   * @throws Problem {@code too-many-requests} 429
   */
  void checkWrong(Exchange exchange) {
    Instant now = clock.instant();
    Window window = window(network(exchange), now);
    if (window.used() >= MOST_WRONG) {
      throw refused(secondsLeft(window, now), "Too many tokens were tried that are none.");
    }
  }

  /** Counts a token that is none. */
  void countWrong(Exchange exchange) {
    window(network(exchange), clock.instant()).use();
  }

  private static String network(Exchange exchange) {
    return "network " + ClientNetwork.of(exchange.clientAddress());
  }

  private synchronized Window window(String key, Instant now) {
    Window known = windows.get(key);
    if (known != null && now.isBefore(known.since.plus(WINDOW))) {
      return known;
    }
    if (windows.size() >= MOST_KEYS) {
      windows.values().removeIf(window -> !now.isBefore(window.since.plus(WINDOW)));
    }
    Window fresh = new Window(now);
    if (windows.size() < MOST_KEYS) {
      windows.put(key, fresh);
    }
    return fresh;
  }

  private static long secondsLeft(Window window, Instant now) {
    Duration left = Duration.between(now, window.since.plus(WINDOW));
    return Math.max(1, left.plusMillis(999).toSeconds());
  }

  private static Problem refused(long seconds, String detail) {
    return new Problem(
            429, "too-many-requests", "Too many requests", detail + " Please wait and try again.")
        .retryAfter(Duration.ofSeconds(seconds));
  }

  private static final class Window {
    private final Instant since;
    private int used;

    Window(Instant since) {
      this.since = since;
    }

    synchronized int use() {
      used++;
      return used;
    }

    synchronized int used() {
      return used;
    }
  }
}

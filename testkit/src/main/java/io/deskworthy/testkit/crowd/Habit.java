package io.deskworthy.testkit.crowd;

import java.nio.charset.StandardCharsets;

/**
 * How a client of a crowd behaves.
 *
 * @param first what it sends as soon as it is connected
 * @param then what it sends again and again; nothing if empty
 */
public record Habit(String first, String then) {

  /** Longer than anybody waits for its end, and what a report may have at most. */
  private static final int BODY_BYTES = 250_000;

  /** Asks for a small answer, and keeps the connection open without a word. */
  public static Habit idle() {
    return new Habit("GET /healthz HTTP/1.1\r\nHost: crowd\r\n\r\n", "");
  }

  /** Uploads a report, {@code bytes} of it at each turn. */
  public static Habit slowUpload(int bytes) {
    return new Habit(
        "POST /api/v1/reports HTTP/1.1\r\nHost: crowd\r\nContent-Type: application/jose\r\n"
            + "Content-Length: " + BODY_BYTES + "\r\n\r\n",
        "e".repeat(bytes));
  }

  /** Sends one header after the other and never the last. */
  public static Habit slowHeaders() {
    return new Habit("GET /sign-in HTTP/1.1\r\nHost: crowd\r\n", "X-Slow: a\r\n");
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

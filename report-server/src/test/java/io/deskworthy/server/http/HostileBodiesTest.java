package io.deskworthy.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bodies, headers and addresses that are too long, too deep, or packed. */
final class HostileBodiesTest {

  private static final int BOMB_BYTES = 50_000_000;

  private static RunningServer server;

  @BeforeAll
  static void start() throws IOException {
    server = RunningServer.of(new Routes()
        .get("/page", exchange -> answer(exchange, "page"))
        .post("/json", exchange -> exchange.answerJson(200, exchange.jsonBody()))
        .post("/form", exchange -> answer(exchange, "" + exchange.form().size()))
        .webSocket("/socket", (exchange, channel) -> new WebSocketHandler.Conversation() {
          @Override
          public void text(String message) {}

          @Override
          public void bytes(int length) {}

          @Override
          public void closed() {}
        }));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void unpacksNothing() throws Exception {
    byte[] honest = packed("{\"a\": 1}".getBytes(StandardCharsets.UTF_8));
    byte[] bomb = packed(new byte[BOMB_BYTES]);

    assertThat(post("/json", "application/json", honest).body()).contains("/problems/malformed");
    assertThat(bomb.length).isLessThan(Exchange.MAX_JSON_BYTES);
    assertThat(post("/json", "application/json", bomb).statusCode()).isEqualTo(400);
    assertThat(post("/form", "application/x-www-form-urlencoded", bomb).statusCode())
        .isIn(200, 400);
  }

  /** A client may pack messages (RFC 7692); the limit holds for what comes out. */
  @Test
  void unpacksNoMoreOfAWebSocketMessageThanTheLimit() throws Exception {
    byte[] bomb = deflated(new byte[BOMB_BYTES]);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(String.join(
            "\r\n",
            "GET /socket HTTP/1.1",
            "Host: x",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Extensions: permessage-deflate",
            "",
            "")
        .getBytes(StandardCharsets.ISO_8859_1));
    // One whole packed text message, its length in two bytes, masked with zeros.
    bytes.writeBytes(new byte[] {
      (byte) 0xc1, (byte) 0xfe, (byte) (bomb.length >> 8), (byte) bomb.length, 0, 0, 0, 0
    });
    bytes.writeBytes(bomb);

    String answer = server.raw(bytes.toString(StandardCharsets.ISO_8859_1));

    assertThat(bomb.length).isLessThan(1 << 16);
    assertThat(answer).startsWith("HTTP/1.1 101").contains("\u0003\u00f1");
  }

  @Test
  void refusesNestingThatWouldFillAStack() throws Exception {
    String deep = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);

    assertThat(post("/json", "application/json", deep.getBytes(StandardCharsets.UTF_8))
            .body())
        .contains("/problems/malformed");
  }

  @Test
  void refusesNumbersThatTakeLongToRead() throws Exception {
    String number = "{\"a\": 1e" + "9".repeat(60_000) + "}";

    assertThat(post("/json", "application/json", number.getBytes(StandardCharsets.UTF_8))
            .body())
        .contains("/problems/malformed");
  }

  @Test
  void takesAFormOfManyFieldsForWhatItIs() throws Exception {
    StringBuilder form = new StringBuilder("a0=");
    for (int i = 1; form.length() < 60_000; i++) {
      form.append("&a").append(i).append('=');
    }

    assertThat(post(
                "/form",
                "application/x-www-form-urlencoded",
                form.toString().getBytes(StandardCharsets.UTF_8))
            .statusCode())
        .isEqualTo(200);
  }

  @Test
  void refusesHeadersAndAddressesOverTheLimit() throws Exception {
    String head = "GET /page HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";

    assertThat(server.raw(head + "X: " + "x".repeat(20_000) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 431")
        .contains("X-Content-Type-Options: nosniff");
    assertThat(server.raw("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
        .startsWith("HTTP/1.1 414");
    assertThat(server.raw(head + "X: y\r\n".repeat(3_000) + "\r\n")).startsWith("HTTP/1.1 431");
  }

  @Test
  void believesTheFirstLineAboutTheMethod() throws Exception {
    HttpResponse<String> answer = server.send(
        HttpRequest.newBuilder(server.uri("/page")).header("X-HTTP-Method-Override", "POST"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("/problems/malformed");
  }

  @Test
  void tracesNothing() throws Exception {
    String answer = server.raw(
        "TRACE /page HTTP/1.1\r\nHost: x\r\nCookie: secret\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 405").doesNotContain("secret");
  }

  private static HttpResponse<String> post(String path, String type, byte[] body) throws Exception {
    return server.send(HttpRequest.newBuilder(server.uri(path))
        .header("Content-Type", type)
        .header("Content-Encoding", "gzip")
        .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] deflated(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out =
        new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION, true))) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static void answer(Exchange exchange, String text) throws IOException {
    exchange.answer(200, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }
}

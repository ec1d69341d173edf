package io.deskworthy.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests of which a proxy and the server might see different ends: what follows must never be
 * taken for a request, and the connection must not be used any further.
 */
final class RequestSmugglingTest {

  private static final String HIDDEN = "GET /hidden HTTP/1.1\r\nHost: x\r\n\r\n";
  private static final int PATIENCE_MILLIS = 5_000;

  private static final AtomicInteger HIDDEN_SEEN = new AtomicInteger();
  private static RunningServer server;

  @BeforeAll
  static void start() throws IOException {
    server = RunningServer.of(new Routes()
        .get("/hidden", exchange -> {
          HIDDEN_SEEN.incrementAndGet();
          exchange.answer(200, "text/plain", new byte[0]);
        })
        .post("/echo", exchange -> exchange.answer(200, "text/plain", exchange.body(1000))));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void forget() {
    HIDDEN_SEEN.set(0);
  }

  static Stream<Arguments> framings() {
    return Stream.of(
        both(
            "Content-Length and Transfer-Encoding",
            "Content-Length: 5",
            "Transfer-Encoding: chunked"),
        both(
            "Transfer-Encoding and Content-Length",
            "Transfer-Encoding: chunked",
            "Content-Length: 5"),
        both("two lengths", "Content-Length: 5", "Content-Length: 0"),
        both("a list of lengths", "Content-Length: 5, 0"),
        both("a length with a plus", "Content-Length: +5"),
        both("a length below zero", "Content-Length: -5"),
        both("a hexadecimal length", "Content-Length: 0x5"),
        both("a length with a space in it", "Content-Length: 0 5"),
        both("a length beyond all numbers", "Content-Length: 99999999999999999999"),
        both("an empty length", "Content-Length: "),
        both("an unknown coding", "Transfer-Encoding: xchunked"),
        both("chunked, but not last", "Transfer-Encoding: chunked, identity"),
        both("chunked twice", "Transfer-Encoding: chunked", "Transfer-Encoding: chunked"),
        both("a coding with a tab before the colon", "Transfer-Encoding\t: chunked"),
        both("a coding with a space before the colon", "Transfer-Encoding : chunked"),
        both("a length with a space before the colon", "Content-Length : 5"),
        both("a vertical tab in the coding", "Transfer-Encoding: \u000bchunked"),
        both("a folded line", "X: y\r\n Transfer-Encoding: chunked"),
        both("a zero byte in a header", "X: a\0b", "Content-Length: 5"),
        both("a bare return in a header", "X: a\rTransfer-Encoding: chunked", "Content-Length: 5"),
        chunks("a chunk size that is no number", "G\r\nabcde\r\n0\r\n\r\n"),
        chunks("a chunk size below zero", "-1\r\nabcde\r\n0\r\n\r\n"),
        chunks("a chunk size with 0x", "0x5\r\nabcde\r\n0\r\n\r\n"),
        chunks("a chunk size that overflows", "FFFFFFFFFFFFFFFF5\r\nabcde\r\n0\r\n\r\n"),
        chunks("an empty chunk size", "\r\nabcde\r\n0\r\n\r\n"),
        chunks("a chunk longer than its size", "2\r\nabcde\r\n0\r\n\r\n"),
        chunks("a bare line feed after a chunk size", "5\nabcde\r\n0\r\n\r\n"),
        chunks("a bare line feed in an extension", "5;a\nabcde\r\n0\r\n\r\n"),
        Arguments.of(
            "bare line feeds only", "POST /echo HTTP/1.1\nHost: x\nContent-Length: 5\n\nabcde"),
        Arguments.of(
            "a chunked body in HTTP/1.0",
            String.join(
                "\r\n",
                "POST /echo HTTP/1.0",
                "Host: x",
                "Connection: keep-alive",
                "Transfer-Encoding: chunked",
                "",
                "5",
                "abcde",
                "0",
                "",
                "")),
        Arguments.of(
            "two hosts",
            "POST /echo HTTP/1.1\r\nHost: x\r\nHost: y\r\nContent-Length: 5\r\n\r\nabcde"),
        Arguments.of("no host", "POST /echo HTTP/1.1\r\nContent-Length: 5\r\n\r\nabcde"),
        Arguments.of(
            "a space in the path",
            "POST /echo /x HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nabcde"),
        Arguments.of(
            "an unknown version",
            "POST /echo HTTP/1.9\r\nHost: x\r\nContent-Length: 5\r\n\r\nabcde"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("framings")
  void refusesAndHangsUpOn(String name, String request) throws IOException {
    String answers = send(request + HIDDEN);

    assertThat(answers).as(name).matches("(?s)HTTP/1\\.[01] (400|411|413|501|505).*");
    assertThat(statuses(answers)).as(name).isEqualTo(1);
    assertThat(HIDDEN_SEEN).as(name).hasValue(0);
  }

  @Test
  void takesTwoHonestRequestsOneAfterTheOther() throws IOException {
    String honest = "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nabcde";
    String last = HIDDEN.replace("Host: x", "Host: x\r\nConnection: close");

    assertThat(statuses(send(honest + last))).isEqualTo(2);
    assertThat(HIDDEN_SEEN).hasValue(1);
  }

  @Test
  void takesAnUnexpectedBodyOfAGetForItsBody() throws IOException {
    String get = "GET /hidden HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: "
        + HIDDEN.length() + "\r\n\r\n";

    assertThat(statuses(send(get + HIDDEN))).isEqualTo(1);
    assertThat(HIDDEN_SEEN).hasValue(1);
  }

  private static Arguments both(String name, String... headers) {
    return Arguments.of(
        name,
        "POST /echo HTTP/1.1\r\nHost: x\r\n" + String.join("\r\n", headers) + "\r\n\r\n0\r\n\r\n");
  }

  private static Arguments chunks(String name, String body) {
    return Arguments.of(
        name, "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + body);
  }

  private static int statuses(String answers) {
    return answers.split("HTTP/1\\.[01] [0-9]{3} ", -1).length - 1;
  }

  /** Returns all that comes back until the server hangs up; a server that does not is found out. */
  private static String send(String request) throws IOException {
    try (Socket socket = server.connect()) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (SocketTimeoutException open) {
      throw new AssertionError("the connection stays open after: " + request, open);
    }
  }
}

package io.deskworthy.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sends on after being refused, as a proxy does that has not seen the answer yet. */
final class RefusedBodiesTest {

  private static final int BODY_BYTES = 3 << 20;
  private static final int PIECE_BYTES = 64 * 1024;

  private static RunningServer server;

  @BeforeAll
  static void start() throws IOException {
    server = RunningServer.of(new Routes()
        .post("/short", exchange -> exchange.answer(200, "text/plain", exchange.body(1000))).stream(
            "/stream", exchange -> {
              throw new Problem(401, "not-signed-in", "Not signed in", "Please sign in.");
            }));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"/short,413", "/stream,401"})
  void hearsWhyOnceAllIsSent(String path, String status) throws Exception {
    try (Socket socket = server.connect()) {
      begin(socket, path, BODY_BYTES);
      OutputStream out = socket.getOutputStream();
      for (int sent = 0; sent < BODY_BYTES; sent += PIECE_BYTES) {
        out.write(new byte[PIECE_BYTES]);
      }

      assertThat(firstLine(socket)).startsWith("HTTP/1.1 " + status);
    }
  }

  @Test
  void isNotListenedToForever() throws Exception {
    try (Socket socket = server.connect()) {
      begin(socket, "/short", Integer.MAX_VALUE);
      OutputStream out = socket.getOutputStream();

      assertThatThrownBy(() -> {
            while (true) {
              out.write(new byte[PIECE_BYTES]);
            }
          })
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void doesNotHoldTheConnectionByDawdling() throws Exception {
    try (Socket socket = server.connect()) {
      begin(socket, "/short", Integer.MAX_VALUE);
      OutputStream out = socket.getOutputStream();

      assertThatThrownBy(() -> {
            while (true) {
              out.write('x');
              Thread.sleep(100);
            }
          })
          .isInstanceOf(IOException.class);
    }
  }

  /** Sends the head, and waits until the answer is there, which is not read. */
  private static void begin(Socket socket, String path, int length) throws Exception {
    String head = "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + length + "\r\n\r\n";
    socket.getOutputStream().write((head + "x").getBytes(StandardCharsets.ISO_8859_1));
    while (socket.getInputStream().available() == 0) {
      Thread.sleep(10);
    }
  }

  private static String firstLine(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    return new String(in.readNBytes(64), StandardCharsets.ISO_8859_1);
  }
}

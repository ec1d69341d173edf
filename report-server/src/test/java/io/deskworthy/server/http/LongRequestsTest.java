package io.deskworthy.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Measurements hold a thread each for seconds; pages must answer all the same. */
@Timeout(120)
final class LongRequestsTest {

  /** More than the HTTP server's usual threads. */
  private static final int LONG_REQUESTS = 300;

  private final CountDownLatch running = new CountDownLatch(LONG_REQUESTS);
  private final CountDownLatch end = new CountDownLatch(1);

  @Test
  void answersPagesWhileAllMeasurementsRun() throws Exception {
    Routes routes = new Routes()
        .get("/long", this::hold)
        .get("/page", exchange -> exchange.answerHtml(200, "<p>Hello</p>"));
    WebServerSettings settings =
        WebServerSettings.plain("https://desk.example").withLongRequests(LONG_REQUESTS);
    List<Socket> measuring = new ArrayList<>();
    try (RunningServer server = RunningServer.of(settings, routes)) {
      try {
        for (int request = 0; request < LONG_REQUESTS; request++) {
          measuring.add(ask(server));
        }
        running.await();

        assertThat(server.get("/page").statusCode()).isEqualTo(200);
      } finally {
        end.countDown();
        for (Socket socket : measuring) {
          socket.close();
        }
      }
    }
  }

  private static Socket ask(RunningServer server) throws IOException {
    Socket socket = server.connect();
    socket
        .getOutputStream()
        .write(
            "GET /long HTTP/1.1\r\nHost: desk.example\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private void hold(Exchange exchange) throws IOException {
    running.countDown();
    try {
      end.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    exchange.answerHtml(200, "<p>Done</p>");
  }
}

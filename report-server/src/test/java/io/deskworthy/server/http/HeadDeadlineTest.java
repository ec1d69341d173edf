package io.deskworthy.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;

/** Slowloris: one header after the other, and never the last. */
final class HeadDeadlineTest {

  @Test
  void hangsUpOnWhoNeverEndsAHeadAndNotOnWhoIsSilent() throws Exception {
    try (BareJetty jetty = new BareJetty(server -> {}, HeadDeadlineTest::hurry);
        Socket silent = jetty.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        Socket slow = jetty.send("GET / HTTP/1.1\r\nHost: x\r\n")) {
      int headers = headersUntilTheEnd(slow);

      assertThat(headers).isPositive();
      BareJetty.write(silent, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      assertThat(BareJetty.rest(silent).split("HTTP/1.1 200 OK", -1)).hasSize(3);
    }
  }

  private static void hurry(ServerConnector connector) {
    connector.addBean(new HeadDeadline(connector.getScheduler(), Duration.ofMillis(20)));
  }

  /** Sends headers, each when nothing has come back for a moment; returns how many were taken. */
  private static int headersUntilTheEnd(Socket slow) throws IOException {
    slow.setSoTimeout(5);
    for (int sent = 0; ; sent++) {
      try {
        if (slow.getInputStream().read() < 0) {
          return sent;
        }
        throw new AssertionError("an answer to half a head");
      } catch (SocketTimeoutException nothingYet) {
        BareJetty.write(slow, "X-Slow: a\r\n");
      } catch (IOException hungUp) {
        return sent;
      }
    }
  }
}

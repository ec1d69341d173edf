package io.deskworthy.agent.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NeutralPlacesTest {

  @Test
  void countsThoseThatTakeAConnection() throws Exception {
    String closed = "127.0.0.1:" + closedPort();
    try (ServerSocket open = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String answering = "127.0.0.1:" + open.getLocalPort();

      assertThat(new NeutralPlaces(List.of(answering, closed, answering)).answering())
          .isEqualTo(2);
      assertThat(new NeutralPlaces(List.of(closed, "no port", "127.0.0.1:x")).answering())
          .isZero();
    }
  }

  @Test
  void asksNoMoreThanThree() throws Exception {
    try (ServerSocket open = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String answering = "127.0.0.1:" + open.getLocalPort();

      assertThat(new NeutralPlaces(List.of(answering, answering, answering, answering)).answering())
          .isEqualTo(3);
    }
  }

  private static int closedPort() throws IOException {
    try (ServerSocket open = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return open.getLocalPort();
    }
  }
}

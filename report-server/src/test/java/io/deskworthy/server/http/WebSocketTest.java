package io.deskworthy.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskworthy.server.http.WebSocketHandler.Channel;
import io.deskworthy.server.http.WebSocketHandler.Conversation;
import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WebSocketTest {

  private final CountDownLatch closed = new CountDownLatch(1);
  private RunningServer server;

  @BeforeEach
  void start() throws IOException {
    server = RunningServer.of(new Routes().webSocket("/echo/{name}", this::open));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Conversation open(Exchange exchange, Channel channel) throws IOException {
    String token = exchange
        .header("Authorization")
        .orElseThrow(() -> new Problem(401, "session-unknown", "No session", "Begin one."));
    channel.send("hello " + exchange.pathParameter("name") + " " + token);
    return new Conversation() {
      @Override
      public void text(String message) throws IOException {
        if (message.equals("bye")) {
          channel.close();
        } else {
          channel.send(message);
        }
      }

      @Override
      public void bytes(int length) throws IOException {
        channel.send(new byte[length + 1]);
      }

      @Override
      public void closed() {
        closed.countDown();
      }
    };
  }

  @Test
  void talksBothWaysAndHearsTheEnd() throws Exception {
    Heard heard = new Heard();
    WebSocket client = server
        .client()
        .newWebSocketBuilder()
        .header("Authorization", "Bearer t")
        .buildAsync(address("/echo/anna"), heard)
        .get();

    assertThat(heard.next()).isEqualTo("hello anna Bearer t");
    client.sendText("ping", true).get();
    assertThat(heard.next()).isEqualTo("ping");
    client.sendText("bye", true).get();
    assertThat(heard.next()).startsWith("closed");
    assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void passesBinaryMessagesBothWays() throws Exception {
    Heard heard = new Heard();
    WebSocket client = server
        .client()
        .newWebSocketBuilder()
        .header("Authorization", "Bearer t")
        .buildAsync(address("/echo/anna"), heard)
        .get();
    heard.next();

    client.sendBinary(ByteBuffer.allocate(1400), true).get();

    assertThat(heard.next()).isEqualTo("1401 bytes");
  }

  @Test
  void closesARefusedConversationWithTheProblemsName() throws Exception {
    Heard heard = new Heard();
    server
        .client()
        .newWebSocketBuilder()
        .buildAsync(address("/echo/anna"), heard)
        .get();

    assertThat(heard.next()).isEqualTo("closed 1008 session-unknown");
  }

  @Test
  void closesOnAMessageOverTheLimit() throws Exception {
    Heard heard = new Heard();
    WebSocket client = server
        .client()
        .newWebSocketBuilder()
        .header("Authorization", "Bearer t")
        .buildAsync(address("/echo/anna"), heard)
        .get();
    heard.next();

    client.sendText("x".repeat(5000), true).get();

    assertThat(heard.next()).startsWith("closed 1009");
    assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void refusesAnUnknownAddress() {
    assertThatThrownBy(() -> server
            .client()
            .newWebSocketBuilder()
            .buildAsync(address("/other"), new Heard())
            .get())
        .hasMessageContaining("WebSocketHandshakeException");
  }

  private URI address(String path) {
    return URI.create("ws://localhost:" + server.port() + path);
  }

  /** What came from the server, in order. */
  private static final class Heard implements WebSocket.Listener {
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    String next() throws InterruptedException {
      String event = events.poll(10, TimeUnit.SECONDS);
      return event == null ? "nothing" : event;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      events.add(data.toString());
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
      events.add(data.remaining() + " bytes");
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      events.add("closed " + code + " " + reason);
      return null;
    }
  }
}

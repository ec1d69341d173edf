package io.deskworthy.server.http;

import io.deskworthy.server.http.ByteSocketHandler.Channel;
import io.deskworthy.server.http.ByteSocketHandler.Conversation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows one of Jetty's WebSockets as ours. Binary payload is counted and dropped as it comes, so
 * that a message of any length takes no memory. Public only because Jetty calls it by reflection.
 */
public final class ByteSocketSession implements Session.Listener {

  private static final Logger LOG = LoggerFactory.getLogger(ByteSocketSession.class);

  /** Four times the longest measurement that clients send. */
  private static final int MAX_TEXT = 16 * 1024;

  /** A client that takes or sends nothing for so long is gone. */
  private static final Duration IDLE = Duration.ofSeconds(15);

  private final Conversation conversation;
  private final AtomicBoolean over = new AtomicBoolean();
  private volatile Runnable demand = () -> {};

  ByteSocketSession(Conversation conversation) {
    this.conversation = conversation;
  }

  @Override
  public void onWebSocketOpen(Session session) {
    session.setMaxTextMessageSize(MAX_TEXT);
    session.setIdleTimeout(IDLE);
    demand = session::demand;
    conversation.opened(new SessionChannel(session));
    session.demand();
  }

  @Override
  public void onWebSocketPartialBinary(ByteBuffer payload, boolean last, Callback callback) {
    int count = payload.remaining();
    callback.succeed();
    try {
      conversation.bytes(count);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    demand.run();
  }

  @Override
  public void onWebSocketText(String message) {
    conversation.text(message);
    demand.run();
  }

  @Override
  public void onWebSocketPing(ByteBuffer payload) {
    demand.run();
  }

  @Override
  public void onWebSocketPong(ByteBuffer payload) {
    demand.run();
  }

  @Override
  public void onWebSocketError(Throwable cause) {
    LOG.debug("a WebSocket broke", cause);
    closedOnce();
  }

  @Override
  public void onWebSocketClose(int code, String reason, Callback callback) {
    closedOnce();
    callback.succeed();
  }

  void closedOnce() {
    if (over.compareAndSet(false, true)) {
      conversation.closed();
    }
  }

  /** Sends and waits until it is sent. */
  private record SessionChannel(Session session) implements Channel {

    @Override
    public void sendBytes(byte[] message) throws IOException, InterruptedException {
      await(done -> session.sendBinary(ByteBuffer.wrap(message), done));
    }

    @Override
    public void sendText(String message) throws IOException, InterruptedException {
      await(done -> session.sendText(message, done));
    }

    @Override
    public void close() {
      session.close(StatusCode.NORMAL, "", Callback.NOOP);
    }

    @Override
    public void cut() {
      session.disconnect();
    }

    private static void await(Consumer<Callback> send) throws IOException, InterruptedException {
      CompletableFuture<Void> sent = new CompletableFuture<>();
      send.accept(Callback.from(() -> sent.complete(null), sent::completeExceptionally));
      try {
        sent.get(IDLE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (ExecutionException | TimeoutException gone) {
        throw new IOException("the client does not take what it is sent", gone);
      }
    }
  }
}

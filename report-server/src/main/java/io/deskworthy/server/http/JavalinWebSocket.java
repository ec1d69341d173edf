package io.deskworthy.server.http;

import io.deskworthy.server.http.WebSocketHandler.Channel;
import io.deskworthy.server.http.WebSocketHandler.Conversation;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows Javalin's WebSockets at one address as ours. */
final class JavalinWebSocket {

  private static final Logger LOG = LoggerFactory.getLogger(JavalinWebSocket.class);

  /** Close code for a refusal (RFC 6455, 7.4.1: policy violation). */
  private static final int REFUSED = 1008;

  private static final int FAILED = 1011;

  private final WebSocketHandler handler;
  private final WebServerSettings settings;
  private final Map<String, Conversation> conversations = new ConcurrentHashMap<>();

  JavalinWebSocket(WebSocketHandler handler, WebServerSettings settings) {
    this.handler = handler;
    this.settings = settings;
  }

  void configure(WsConfig config) {
    config.onConnect(context -> guarded(context, () -> open(context)));
    config.onMessage(context -> guarded(context, () -> {
      Conversation conversation = conversations.get(context.sessionId());
      if (conversation != null) {
        conversation.text(context.message());
      }
    }));
    config.onBinaryMessage(context -> guarded(context, () -> {
      Conversation conversation = conversations.get(context.sessionId());
      if (conversation != null) {
        conversation.bytes(context.data().remaining());
      }
    }));
    config.onClose(this::close);
    config.onError(this::close);
  }

  private void open(WsContext context) throws IOException {
    UpgradeRequest request = new UpgradeRequest(context, settings);
    SessionChannel channel = new SessionChannel(context.session);
    conversations.put(context.sessionId(), handler.open(request, channel));
  }

  private void close(WsContext context) {
    Optional.ofNullable(conversations.remove(context.sessionId())).ifPresent(Conversation::closed);
  }

  private void guarded(WsContext context, Step step) {
    try {
      step.run();
    } catch (Problem refused) {
      context.closeSession(REFUSED, refused.name());
    } catch (IOException gone) {
      context.session.disconnect();
    } catch (RuntimeException fault) {
      LOG.error("a WebSocket conversation failed", fault);
      context.closeSession(FAILED, "internal-error");
    }
  }

  private interface Step {
    void run() throws IOException;
  }

  /** Sends without waiting, and gives up on a client that does not take what it is sent. */
  private static final class SessionChannel implements Channel {

    /** Ten seconds of our most talkative conversation: who lags further will not catch up. */
    private static final int MAX_UNSENT = 256;

    private final Session session;
    private final AtomicInteger unsent = new AtomicInteger();

    SessionChannel(Session session) {
      this.session = session;
    }

    @Override
    public void send(String message) throws IOException {
      session.sendText(message, counted());
    }

    @Override
    public void send(byte[] message) throws IOException {
      session.sendBinary(ByteBuffer.wrap(message), counted());
    }

    private Callback counted() throws IOException {
      if (!session.isOpen()) {
        throw new ClosedChannelException();
      }
      if (unsent.incrementAndGet() > MAX_UNSENT) {
        session.disconnect();
        throw new IOException("the client does not take what it is sent");
      }
      return Callback.from(unsent::decrementAndGet, failed -> unsent.decrementAndGet());
    }

    @Override
    public void close() {
      session.close();
    }
  }
}

package io.deskworthy.server.open.ndt7;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What a client of a test hears. */
final class HeardNdt7 implements WebSocket.Listener {

  private final boolean listening;
  private final AtomicLong bytes = new AtomicLong();
  private final StringBuilder text = new StringBuilder();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private volatile String lastText = "";

  HeardNdt7() {
    this(true);
  }

  /** Hears nothing if not {@code listening}. */
  HeardNdt7(boolean listening) {
    this.listening = listening;
  }

  long bytes() {
    return bytes.get();
  }

  String lastText() {
    return lastText;
  }

  int closeCode() throws Exception {
    return closed.get(20, TimeUnit.SECONDS);
  }

  @Override
  public void onOpen(WebSocket socket) {
    if (listening) {
      socket.request(1);
    }
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
    bytes.addAndGet(data.remaining());
    socket.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
    text.append(part);
    if (last) {
      lastText = text.toString();
      text.setLength(0);
    }
    socket.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable error) {
    closed.complete(-1);
  }
}

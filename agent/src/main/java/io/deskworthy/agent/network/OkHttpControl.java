package io.deskworthy.agent.network;

import io.deskworthy.agent.http.ConnectionFaults;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.NetworkReasons;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** The control channel as a WebSocket. */
final class OkHttpControl extends WebSocketListener implements NodeClient.ControlChannel {

  /** Name resolution alone may take five seconds before a second server is asked. */
  private static final Duration OPENING = Duration.ofSeconds(12);

  private static final int NORMAL = 1000;

  private final NodeClient.ControlListener listener;
  private final CompletableFuture<Optional<Reason>> opened = new CompletableFuture<>();
  private volatile @Nullable WebSocket socket;
  private volatile boolean closedHere;

  OkHttpControl(NodeClient.ControlListener listener) {
    this.listener = listener;
  }

  /** Opens the channel, or says why not. */
  void open(OkHttpClient client, Request request) throws NodeFault, InterruptedException {
    socket = client.newWebSocket(request, this);
    try {
      Optional<Reason> failed = opened.get(OPENING.toMillis(), TimeUnit.MILLISECONDS);
      if (failed.isPresent()) {
        throw new NodeFault(failed.get());
      }
    } catch (TimeoutException | ExecutionException silent) {
      close();
      throw new NodeFault(NetworkReasons.NODE_UNREACHABLE);
    }
  }

  @Override
  public void send(String message) {
    WebSocket open = socket;
    if (open != null) {
      var unused = open.send(message);
    }
  }

  @Override
  public void send(byte[] message) {
    WebSocket open = socket;
    if (open != null) {
      var unused = open.send(ByteString.of(message));
    }
  }

  @Override
  public void close() {
    closedHere = true;
    WebSocket open = socket;
    if (open != null && !open.close(NORMAL, null)) {
      open.cancel();
    }
  }

  @Override
  public void onOpen(WebSocket webSocket, Response response) {
    opened.complete(Optional.empty());
  }

  @Override
  public void onMessage(WebSocket webSocket, String text) {
    listener.text(text);
  }

  @Override
  public void onMessage(WebSocket webSocket, ByteString bytes) {
    listener.bytes(bytes.size());
  }

  @Override
  public void onClosing(WebSocket webSocket, int code, String reason) {
    webSocket.close(NORMAL, null);
    lost(reasonOf(reason));
  }

  @Override
  public void onFailure(WebSocket webSocket, Throwable fault, @Nullable Response response) {
    if (opened.isDone()) {
      lost(NetworkReasons.CONNECTION_LOST);
    } else {
      opened.complete(Optional.of(reasonOf(fault, response)));
    }
  }

  private void lost(Reason reason) {
    if (!closedHere) {
      listener.lost(reason);
    }
  }

  private static Reason reasonOf(Throwable fault, @Nullable Response response) {
    if (response != null) {
      return Answers.reasonOf(response);
    }
    return fault instanceof IOException broken
        ? ConnectionFaults.reasonOf(broken, NetworkReasons.NODE_UNREACHABLE)
        : NetworkReasons.NODE_UNREACHABLE;
  }

  /** A node refuses a WebSocket by closing it with the problem's name. */
  private static Reason reasonOf(String problem) {
    return switch (problem) {
      case "session-unknown", "session-expired" -> NetworkReasons.SESSION_REFUSED;
      case "node-busy", "too-many-requests" -> NetworkReasons.NODE_BUSY;
      default -> NetworkReasons.CONNECTION_LOST;
    };
  }
}

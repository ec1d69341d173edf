package io.deskworthy.agent.reach;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/** Asks for a WebSocket, and closes it as soon as it is open. */
final class Upgrade extends WebSocketListener {

  private static final Answer NOTHING = new Answer(Kind.NONE, 0);

  private static final int CLIENT_ERROR = 400;

  private static final int GOING_AWAY = 1001;

  private final CompletableFuture<Answer> answer = new CompletableFuture<>();

  private Upgrade() {}

  /** What came of it. */
  enum Kind {
    /** The socket opened. */
    OPEN,
    /** A page or a redirection came in its place. */
    PAGE,
    /** The server would not, with a status from 400 on: it knows no stranger. */
    REFUSED,
    /** No answer in HTTP. */
    NONE
  }

  /**
   * What was answered.
   *
   * @param status of the answer, 0 if there was none
   */
  record Answer(Kind kind, int status) {}

  /**
   * Asks with {@code request}.
   *
   * @param limit when to give up, whatever the client's own limits are
   */
  static Answer ask(OkHttpClient client, Request request, Duration limit)
      throws InterruptedException {
    Upgrade upgrade = new Upgrade();
    WebSocket socket = client.newWebSocket(request, upgrade);
    try {
      return upgrade.answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException timeIsUp) {
      return NOTHING;
    } catch (ExecutionException never) {
      throw new IllegalStateException(never);
    } finally {
      socket.close(GOING_AWAY, null);
      socket.cancel();
    }
  }

  @Override
  public void onOpen(WebSocket socket, Response response) {
    answer.complete(new Answer(Kind.OPEN, response.code()));
  }

  @Override
  public void onFailure(WebSocket socket, Throwable fault, @Nullable Response response) {
    if (response == null) {
      answer.complete(NOTHING);
    } else {
      Kind kind = response.code() < CLIENT_ERROR ? Kind.PAGE : Kind.REFUSED;
      answer.complete(new Answer(kind, response.code()));
    }
  }
}

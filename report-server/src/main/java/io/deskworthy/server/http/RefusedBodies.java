package io.deskworthy.server.http;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Lets whoever is refused in the middle of a body hear it: what they still send is taken and
 * dropped. A connection that is closed while something in it is unread is reset, and the answer may
 * be lost on its way (RFC 9112, 9.6): a proxy then tells of a bad gateway.
 */
final class RefusedBodies extends Handler.Wrapper {

  /** What a proxy and two kernels may hold on its way, and far more than is sent by mistake. */
  private static final long MOST_BYTES = 4 << 20;

  /** An answer takes far less to arrive; and nobody holds a connection by this for longer. */
  private static final Duration LONGEST = Duration.ofSeconds(2);

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return super.handle(
        request, response, hasBody(request) ? new Rest(request, response, callback) : callback);
  }

  /** Who waits to be told to go on sends nothing once an answer has come. */
  private static boolean hasBody(Request request) {
    return !request.getHeaders().contains(HttpHeader.EXPECT)
        && (request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)
            || request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) > 0);
  }

  /** What of a body is still to come when it has been answered. */
  private static final class Rest extends Callback.Nested {

    private final Request request;
    private final Response response;
    private Scheduler.@Nullable Task end;
    private long dropped;

    Rest(Request request, Response response, Callback callback) {
      super(callback);
      this.request = request;
      this.response = response;
    }

    @Override
    public void succeeded() {
      if (response.getStatus() < HttpStatus.BAD_REQUEST_400) {
        super.succeeded();
      } else {
        drop();
      }
    }

    private void drop() {
      for (Content.Chunk chunk = request.read(); chunk != null; chunk = request.read()) {
        dropped += chunk.remaining();
        boolean isOver = chunk.isLast() || Content.Chunk.isFailure(chunk) || dropped > MOST_BYTES;
        chunk.release();
        if (isOver) {
          over();
          return;
        }
      }
      if (end == null) {
        end = request.getComponents().getScheduler().schedule(this::giveUp, LONGEST);
      }
      request.demand(this::drop);
    }

    private void giveUp() {
      request
          .getConnectionMetaData()
          .getConnection()
          .getEndPoint()
          .close(new TimeoutException("a refused body did not end"));
    }

    private void over() {
      if (end != null) {
        end.cancel();
      }
      super.succeeded();
    }
  }
}

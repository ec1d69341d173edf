package io.deskworthy.server.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Bounds what those can do who send a body slowly that is to be in memory as a whole: each has so
 * much time, and all together so much memory. When that is used up, whoever has been sending for
 * longest is cut off, so that those who send at an honest speed always come through; and when what
 * has arrived and waits for a thread takes all of it, newcomers are asked to come again.
 */
final class AwaitedBodies extends Handler.Wrapper {

  private static final String BODY = AwaitedBodies.class.getName();

  private static final Duration COME_AGAIN = Duration.ofSeconds(1);

  private final Predicate<Request> comesWhole;
  private final long longest;
  private final long most;
  private final Duration patience;
  private final Set<Body> coming = new LinkedHashSet<>();
  private long held;

  /**
   * Watches over those requests whose body {@code comesWhole}.
   *
   * @param longest bytes that are reckoned for a body that does not say its length
   * @param most bytes that all of them may take together
   * @param patience until the last byte of a body
   */
  AwaitedBodies(Predicate<Request> comesWhole, long longest, long most, Duration patience) {
    this.comesWhole = comesWhole;
    this.longest = longest;
    this.most = most;
    this.patience = patience;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    long bytes = bytes(request);
    if (bytes == 0 || !comesWhole.test(request)) {
      return super.handle(request, response, callback);
    }
    Body body = new Body(request, bytes);
    request.setAttribute(BODY, body);
    Request.addCompletionListener(request, failed -> isDone(body));
    begins(body).forEach(Body::cutOff);
    if (isFull()) {
      // Nothing of it is kept, however long its sender takes to hear the answer.
      isDone(body);
      EarlyRefusal.write(busy(), response, callback);
      return true;
    }
    return super.handle(request, response, callback);
  }

  /** Returns what is to be told that a body is there: goes behind whatever waits for it. */
  Handler.Wrapper arrivals() {
    return new Handler.Wrapper() {
      @Override
      public boolean handle(Request request, Response response, Callback callback)
          throws Exception {
        if (request.getAttribute(BODY) instanceof Body body) {
          isThere(body);
        }
        return super.handle(request, response, callback);
      }
    };
  }

  private static Problem busy() {
    return new Problem(
            503, "unavailable", "The server has too much to do", "Please try again in a second.")
        .retryAfter(COME_AGAIN);
  }

  private long bytes(Request request) {
    boolean hasNoLength = request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    long length = request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH);
    return hasNoLength ? longest : Math.max(0, length);
  }

  /** Makes room for it; returns those that have to go for it. */
  private synchronized List<Body> begins(Body body) {
    List<Body> slowest = new ArrayList<>();
    held += body.bytes;
    Iterator<Body> oldest = coming.iterator();
    while (held > most && oldest.hasNext()) {
      Body slow = oldest.next();
      oldest.remove();
      held -= slow.release();
      slowest.add(slow);
    }
    coming.add(body);
    return slowest;
  }

  private synchronized boolean isFull() {
    return held > most;
  }

  private synchronized void isThere(Body body) {
    coming.remove(body);
    body.end.cancel();
  }

  private synchronized void isDone(Body body) {
    isThere(body);
    held -= body.release();
  }

  /** One that is on its way, or in memory. */
  private final class Body {

    private final EndPoint connection;
    private final Scheduler.Task end;
    private long bytes;

    Body(Request request, long bytes) {
      this.connection = request.getConnectionMetaData().getConnection().getEndPoint();
      this.bytes = bytes;
      this.end = request.getComponents().getScheduler().schedule(this::cutOff, patience);
    }

    void cutOff() {
      connection.close(new TimeoutException("the body did not come in time"));
    }

    /** Returns how many bytes are free by its end; none the second time. */
    private long release() {
      long free = bytes;
      bytes = 0;
      return free;
    }
  }
}

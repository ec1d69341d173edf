package io.deskworthy.server.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Ends connections on which bytes come, look after look, but never the end of a request's head.
 * Silent ones are ended by the connector.
 */
final class HeadDeadline extends AbstractLifeCycle implements Connection.Listener {

  /** A head that was under way at three looks took at least two of the times between. */
  private static final int LOOKS = 3;

  private final Map<Connection, Progress> open = new ConcurrentHashMap<>();
  private final Scheduler scheduler;
  private final Duration between;

  /** Looks at all connections, {@code between} one time and the next. */
  HeadDeadline(Scheduler scheduler, Duration between) {
    this.scheduler = scheduler;
    this.between = between;
  }

  @Override
  protected void doStart() {
    scheduler.schedule(this::look, between);
  }

  @Override
  public void onOpened(Connection connection) {
    if (connection instanceof ConnectionMetaData) {
      open.put(connection, new Progress());
    }
  }

  @Override
  public void onClosed(Connection connection) {
    open.remove(connection);
  }

  private void look() {
    open.forEach((connection, progress) -> {
      if (progress.isStuck(connection)) {
        connection
            .getEndPoint()
            .close(new TimeoutException("the head of a request did not come in time"));
      }
    });
    if (isRunning()) {
      scheduler.schedule(this::look, between);
    }
  }

  /** What was seen of a connection so far. Used by one look at a time. */
  private static final class Progress {

    private long heads;
    private long bytes;
    private int looks;

    boolean isStuck(Connection connection) {
      long nowHeads = connection.getMessagesIn();
      long nowBytes = connection.getBytesIn();
      if (nowHeads != heads || nowHeads > connection.getMessagesOut()) {
        looks = 0;
      } else if (nowBytes != bytes) {
        looks++;
      }
      heads = nowHeads;
      bytes = nowBytes;
      return looks >= LOOKS;
    }
  }
}

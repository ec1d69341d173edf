package io.deskworthy.server.open.ndt7;

import io.deskworthy.server.http.ByteSocketHandler.Channel;
import io.deskworthy.server.measure.NodeTime;
import io.deskworthy.server.open.Guests.Guest;
import io.deskworthy.server.tcp.TcpInfo;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What both directions share: a place, a time, an end. Safe for concurrent use. */
final class Ndt7Test {

  private static final Logger LOG = LoggerFactory.getLogger(Ndt7Test.class);

  /** What one direction sends, on a thread of its own. */
  @FunctionalInterface
  interface Sending {
    void run(Channel channel) throws IOException, InterruptedException;
  }

  private final Ndt7 ndt7;
  private final Guest guest;
  private final MeasurementMessage message;
  private final Optional<SocketChannel> socket;
  private final long begin;
  private volatile boolean over;
  private @Nullable Future<?> sending;
  private @Nullable Future<?> hardStop;

  Ndt7Test(Ndt7 ndt7, Guest guest, MeasurementMessage message, Optional<SocketChannel> socket) {
    this.ndt7 = ndt7;
    this.guest = guest;
    this.message = message;
    this.socket = socket;
    this.begin = ndt7.time().nanos();
  }

  Guest guest() {
    return guest;
  }

  Ndt7 ndt7() {
    return ndt7;
  }

  /** Waits until {@code bytes} more are within the test's rate. */
  void pace(int bytes) throws InterruptedException {
    NodeTime time = ndt7.time();
    time.sleep(guest.pacer().book(bytes, time.nanos()));
  }

  Schedule schedule() {
    return new Schedule(ndt7.random()::nextDouble, begin);
  }

  boolean isRunning() {
    return !over && elapsedNanos() < ndt7.limits().ndt7().toNanos();
  }

  /** Returns nanoseconds until the test's time is up, 0 at least. */
  long nanosLeft() {
    return Math.max(0, ndt7.limits().ndt7().toNanos() - elapsedNanos());
  }

  Optional<TcpInfo> kernel() {
    return socket.flatMap(ndt7.kernel()::info);
  }

  /** Returns the measurement after {@code bytes}. */
  String measurement(long bytes) {
    return message.text(Duration.ofNanos(elapsedNanos()), bytes, kernel());
  }

  /** Sends until the end, then closes; whatever the client does, it is cut off in the end. */
  synchronized void start(Channel channel, Sending work) {
    hardStop = ndt7.threads()
        .schedule(channel::cut, ndt7.limits().ndt7Longest().toNanos(), TimeUnit.NANOSECONDS);
    sending = ndt7.threads().submit(() -> {
      try {
        work.run(channel);
        channel.close();
      } catch (IOException gone) {
        LOG.debug("an ndt7 client left", gone);
        channel.cut();
      } catch (InterruptedException closed) {
        channel.cut();
      }
    });
  }

  /** Takes the end of the connection. */
  synchronized void closed() {
    over = true;
    cancel(sending);
    cancel(hardStop);
    guest.leave();
  }

  private long elapsedNanos() {
    return ndt7.time().nanos() - begin;
  }

  private static void cancel(@Nullable Future<?> task) {
    if (task != null) {
      task.cancel(true);
    }
  }
}

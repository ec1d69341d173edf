package io.deskworthy.server.measure;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The threads that serve streams right now, bounded in number. One that hangs in a socket after its
 * transfer is over is interrupted, so that slow and dead agents hold no thread. Safe for concurrent
 * use.
 */
final class Streams {

  /** What one stream does. */
  @FunctionalInterface
  interface Flow {
    void run() throws IOException, InterruptedException;
  }

  private final int most;
  private final Set<Watch> watches = ConcurrentHashMap.newKeySet();

  Streams(int most) {
    this.most = most;
  }

  /**
   * Runs {@code flow} on this thread until it is done or {@code measurement} long over. A
   * connection that breaks when the measurement is over is no fault: that is how agents end
   * streams.
   */
  void run(Measurement measurement, Flow flow, NodeTime time) throws IOException {
    try {
      watched(measurement, flow);
    } catch (IOException broken) {
      if (measurement.isRunning(time.nanos())) {
        throw broken;
      }
    }
  }

  private void watched(Measurement measurement, Flow flow) throws IOException {
    Watch watch = new Watch(Thread.currentThread(), measurement);
    if (watches.size() >= most) {
      throw Measurements.busy();
    }
    watches.add(watch);
    try {
      flow.run();
    } catch (InterruptedException cut) {
      throw new InterruptedIOException("the measurement is over");
    } finally {
      watch.close();
      watches.remove(watch);
    }
  }

  /** Interrupts those whose transfer is long over. */
  void cutOverdue(long nanos) {
    watches.forEach(watch -> watch.cutIfOverdue(nanos));
  }

  /** One stream's thread. */
  private static final class Watch {

    private final Thread thread;
    private final Measurement measurement;
    private boolean closed;

    Watch(Thread thread, Measurement measurement) {
      this.thread = thread;
      this.measurement = measurement;
    }

    synchronized void cutIfOverdue(long nanos) {
      if (!closed && measurement.isPastGrace(nanos)) {
        thread.interrupt();
      }
    }

    /** No interrupt may reach what the thread does next. */
    synchronized void close() {
      closed = true;
      var unused = Thread.interrupted();
    }
  }
}

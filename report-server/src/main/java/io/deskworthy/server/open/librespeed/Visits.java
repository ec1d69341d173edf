package io.deskworthy.server.open.librespeed;

import io.deskworthy.report.network.Pacer;
import io.deskworthy.server.measure.NodeTime;
import io.deskworthy.server.open.Guests;
import io.deskworthy.server.open.OpenLimits;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The visits of all addresses, and the threads that serve their streams. Thread-safe. */
public final class Visits {

  /** What one stream does, held at {@code pacer}'s rate. */
  @FunctionalInterface
  interface Flow {
    void run(Pacer pacer) throws IOException, InterruptedException;
  }

  private final Guests guests;
  private final OpenLimits limits;
  private final NodeTime time;
  private final Map<String, Visit> byAddress = new HashMap<>();
  private final Set<Watch> watches = ConcurrentHashMap.newKeySet();

  /** Knows nobody yet. */
  public Visits(Guests guests, OpenLimits limits, NodeTime time) {
    this.guests = guests;
    this.limits = limits;
    this.time = time;
  }

  /**
   * Runs {@code flow} on this thread as part of the visit of {@code address}.
   *
   * @throws IOException if the client goes away or takes too long
   * @throws io.deskworthy.server.http.Problem {@code node-busy} 503 if there is no room
   */
  void stream(String address, Flow flow) throws IOException {
    Visit visit = join(address);
    Watch watch =
        new Watch(Thread.currentThread(), time.nanos() + limits.stream().toNanos());
    watches.add(watch);
    try {
      flow.run(visit.pacer());
    } catch (InterruptedException tooLong) {
      throw new InterruptedIOException("the test is over");
    } finally {
      watch.close();
      watches.remove(watch);
      part(visit);
    }
  }

  /** Ends what takes too long and forgets who has gone; to be called about every second. */
  public void sweep() {
    long now = time.nanos();
    watches.forEach(watch -> watch.cutIfOverdue(now));
    forgetOver(now);
  }

  private synchronized Visit join(String address) {
    long now = time.nanos();
    forgetOver(now);
    Visit visit = byAddress.get(address);
    if (visit == null) {
      visit = new Visit(guests.enter(address), limits, now);
      byAddress.put(address, visit);
    }
    visit.join(now);
    return visit;
  }

  private synchronized void part(Visit visit) {
    visit.part(time.nanos());
  }

  private synchronized void forgetOver(long now) {
    byAddress.values().removeIf(visit -> {
      boolean over = visit.isOver(now);
      if (over) {
        visit.leave();
      }
      return over;
    });
  }

  /** The thread of one stream. */
  private static final class Watch {

    private final Thread thread;
    private final long end;
    private boolean closed;

    Watch(Thread thread, long end) {
      this.thread = thread;
      this.end = end;
    }

    synchronized void cutIfOverdue(long nanos) {
      if (!closed && nanos - end >= 0) {
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

package io.deskworthy.server.measure;

import io.deskworthy.report.network.Direction;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Looks how busy the node itself is: a thread that, while transfers run, wants to be woken every 20
 * ms and sees when it was not, and samples the processors now and then. When nothing runs it only
 * samples, twice a second. Safe for concurrent use.
 */
final class SelfWatch implements AutoCloseable {

  /** A tenth of the stall that counts. */
  static final Duration BEAT = Duration.ofMillis(20);

  /** Twenty samples in a short transfer; shorter periods show single tasks. */
  private static final int BEATS_PER_SAMPLE = 15;

  /** Six samples are known when somebody asks for a turn; they cost a millisecond a second. */
  private static final Duration IDLE_SAMPLE = Duration.ofMillis(500);

  private final NodeVitals vitals;
  private final Optional<BitRate> uplink;
  private final NodeTime time;
  private final LongAdder downloaded = new LongAdder();
  private final LongAdder uploaded = new LongAdder();
  private final Set<TransferWatch> running = ConcurrentHashMap.newKeySet();
  private final RecentLoad recent = new RecentLoad();
  private final Thread thread = new Thread(this::watch, "measurement-self-watch");
  private long lastBeat;
  private int beats;
  private boolean closed;

  SelfWatch(NodeVitals vitals, Optional<BitRate> uplink, NodeTime time) {
    this.vitals = vitals;
    this.uplink = uplink;
    this.time = time;
  }

  /** Returns what a transfer of {@code direction} is watched with. */
  TransferWatch watch(Direction direction) {
    return new TransferWatch(direction == Direction.DOWNLOAD ? downloaded : uploaded, uplink);
  }

  /** Begins to look, on a thread of its own. */
  void open() {
    thread.setDaemon(true);
    thread.start();
  }

  /** Takes a transfer that starts. */
  synchronized void started(TransferWatch watch) {
    if (running.isEmpty()) {
      begin(time.nanos());
    }
    running.add(watch);
    notifyAll();
  }

  /** Leaves a transfer that is over. */
  void ended(TransferWatch watch) {
    running.remove(watch);
  }

  /** Returns whether the processors were too busy in the last seconds to measure side by side. */
  synchronized boolean isBusy() {
    return recent.isHigh(time.nanos());
  }

  @Override
  public synchronized void close() {
    closed = true;
    thread.interrupt();
    notifyAll();
  }

  /** Counts beats from now. */
  private void begin(long nanos) {
    lastBeat = nanos;
    beats = 0;
    // What the processors did since the last transfer is not this one's.
    var unused = vitals.cpu();
  }

  /** Takes one beat. */
  synchronized void beat(long nanos) {
    long late = Math.max(0, nanos - lastBeat - BEAT.toNanos());
    lastBeat = nanos;
    running.forEach(each -> each.beat(late));
    beats++;
    if (beats % BEATS_PER_SAMPLE == 0) {
      sample(nanos);
    }
  }

  /** Takes the load of the processors since the last time. */
  synchronized void sample(long nanos) {
    vitals.cpu().ifPresent(cpu -> {
      recent.sampled(cpu, nanos);
      running.forEach(each -> each.sampled(cpu));
    });
  }

  private void watch() {
    try {
      while (awaitWork()) {
        time.sleep(BEAT);
        beat(time.nanos());
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean awaitWork() throws InterruptedException {
    while (running.isEmpty() && !closed) {
      wait(IDLE_SAMPLE.toMillis());
      lastBeat = time.nanos();
      if (running.isEmpty()) {
        sample(lastBeat);
      }
    }
    return !closed;
  }
}

package io.deskworthy.agent.network;

import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.NetworkReasons;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The connections of one transfer, each on a thread of its own. */
final class RunningStreams {

  private final Traffic traffic;
  private final Executor threads;
  private final Phaser flowing = new Phaser(1);
  private final AtomicReference<@Nullable Reason> fault = new AtomicReference<>();
  private int open;

  RunningStreams(Traffic traffic, Executor threads) {
    this.traffic = traffic;
    this.threads = threads;
  }

  /** Opens more of them, until there are {@code total}. */
  void open(int total) {
    for (; open < total; open++) {
      int number = open;
      flowing.register();
      threads.execute(() -> {
        flow(number);
        flowing.arriveAndDeregister();
      });
    }
  }

  /** Returns how many were opened. */
  int count() {
    return open;
  }

  /** Returns what broke the first of them that broke. */
  Optional<Reason> fault() {
    return Optional.ofNullable(fault.get());
  }

  /** Notes a fault, unless there is one. */
  void fail(Reason reason) {
    fault.compareAndSet(null, reason);
  }

  /** Waits until all have ended, but no longer than {@code most}. */
  void awaitEnd(Duration most) throws InterruptedException {
    int phase = flowing.arrive();
    try {
      var unused = flowing.awaitAdvanceInterruptibly(phase, most.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException stillFlowing) {
      // They are cancelled next.
      return;
    }
  }

  /** A stream that ends by itself has been cut: enough is what the agent says. */
  private void flow(int stream) {
    try {
      traffic.flow(stream);
      fail(NetworkReasons.CONNECTION_LOST);
    } catch (NodeFault broken) {
      fail(broken.reason());
    }
  }
}

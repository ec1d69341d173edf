package io.deskworthy.agent.network;

import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.agent.time.Ticker;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.LatencyStatistics;
import io.deskworthy.report.network.NetworkReasons;
import io.deskworthy.report.network.StandingQueue;
import io.deskworthy.report.network.StoppingRule;
import io.deskworthy.report.network.StoppingRule.Standing;
import io.deskworthy.report.network.TransferBins;
import io.deskworthy.report.network.TransferConditions;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Moves bytes in one direction until the answer is clear or the time is up. */
final class TransferRun {

  /** Acknowledgements wait no longer than this. */
  private static final Duration TICK = Duration.ofMillis(10);

  /** The stopping rule is asked once for each bin. */
  private static final long TICKS_PER_LOOK = TransferBins.BIN.dividedBy(TICK);

  /** Before, the senders overshoot even on lines that then run without a queue. */
  private static final Duration OVERSHOOT = Duration.ofSeconds(1);

  /** Bins arrive late on a slow line; the time is up all the same. */
  private static final Duration LONGEST = StoppingRule.LONGEST.plusMillis(500);

  /** What is still under way may arrive, so that nobody sees a broken connection. */
  private static final Duration PARTING = Duration.ofMillis(300);

  private final NodeClient client;
  private final Control control;
  private final Executor threads;
  private final Ticker ticker;
  private final Sleeper sleeper;
  private final AtomicReference<@Nullable Reason> fault = new AtomicReference<>();

  TransferRun(
      NodeClient client, Control control, Executor threads, Ticker ticker, Sleeper sleeper) {
    this.client = client;
    this.control = control;
    this.threads = threads;
    this.ticker = ticker;
    this.sleeper = sleeper;
  }

  /**
   * Runs a transfer.
   *
   * @param idleRtt round-trip time without load
   * @param live is told the present rate ten times a second
   */
  TransferResult run(Direction direction, BitRate target, Duration idleRtt, Consumer<BitRate> live)
      throws NodeFault, InterruptedException {
    throwFault();
    Slot slot = client.reserve(direction, idleRtt);
    control.start(slot.measurement());
    Traffic traffic = direction == Direction.DOWNLOAD
        ? new DownloadTraffic(client, control, slot, ticker)
        : new UploadTraffic(client, control, slot, ticker, sleeper);
    CountDownLatch flowing = new CountDownLatch(slot.streams());
    long start = ticker.nanos();
    try {
      begin(traffic, flowing, slot.streams());
      TransferResult seen = watch(traffic, slot, target, idleRtt, start, live);
      Optional<String> statement = control.finish(slot.measurement());
      traffic.stop();
      var unused = flowing.await(PARTING.toMillis(), TimeUnit.MILLISECONDS);
      return new TransferResult(
          seen.bins(), seen.conditions(), seen.streams(), seen.loaded(), statement);
    } finally {
      fault.set(NetworkReasons.MEASUREMENT_ABORTED);
      traffic.stop();
      client.cancelStreams();
    }
  }

  private void begin(Traffic traffic, CountDownLatch flowing, int streams) {
    for (int stream = 0; stream < streams; stream++) {
      int number = stream;
      threads.execute(() -> {
        flow(traffic, number);
        flowing.countDown();
      });
    }
  }

  /** A stream that ends by itself has been cut: enough is what the agent says. */
  private void flow(Traffic traffic, int stream) {
    try {
      traffic.flow(stream);
      fault.compareAndSet(null, NetworkReasons.CONNECTION_LOST);
    } catch (NodeFault broken) {
      fault.compareAndSet(null, broken.reason());
    }
  }

  private TransferResult watch(
      Traffic traffic,
      Slot slot,
      BitRate target,
      Duration idleRtt,
      long start,
      Consumer<BitRate> live)
      throws NodeFault, InterruptedException {
    for (long tick = 1; ; tick++) {
      sleeper.sleep(TICK);
      traffic.tick();
      throwFault();
      if (tick % TICKS_PER_LOOK == 0) {
        TransferResult seen = look(traffic, slot, idleRtt, start);
        live.accept(seen.bins().lastRate(TransferBins.PER_SECOND / 2));
        boolean late = ticker.nanos() - start >= LONGEST.toNanos();
        if (late || isClear(seen, target)) {
          return seen;
        }
      }
    }
  }

  private TransferResult look(Traffic traffic, Slot slot, Duration idleRtt, long start) {
    TransferConditions conditions =
        new TransferConditions(slot.pace(), idleRtt, control.log().gapsSince(start));
    Optional<LatencyStatistics> loaded =
        LatencyStatistics.of(control.log().roundTrips(start + OVERSHOOT.toNanos(), ticker.nanos()));
    return new TransferResult(traffic.bins(), conditions, slot.streams(), loaded, Optional.empty());
  }

  private static boolean isClear(TransferResult seen, BitRate target) {
    boolean queue = seen.loaded()
        .map(loaded -> StandingQueue.isShown(seen.conditions().idleRtt(), loaded.median()))
        .orElse(false);
    return StoppingRule.standing(seen.bins(), seen.conditions(), target, queue) != Standing.GO_ON;
  }

  private void throwFault() throws NodeFault {
    Optional<Reason> broken = Optional.ofNullable(fault.get()).or(control::fault);
    if (broken.isPresent()) {
      throw new NodeFault(broken.get());
    }
  }
}

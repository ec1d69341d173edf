package io.deskworthy.agent.network;

import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.agent.time.Ticker;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.LatencyStatistics;
import io.deskworthy.report.network.NextStep;
import io.deskworthy.report.network.NextStep.MoreStreams;
import io.deskworthy.report.network.NextStep.Stop;
import io.deskworthy.report.network.StreamStage;
import io.deskworthy.report.network.TransferBins;
import io.deskworthy.report.network.TransferConditions;
import io.deskworthy.report.network.TransferDecision;
import io.deskworthy.report.network.TransferView;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Watches one transfer, and does what {@link TransferDecision} says. */
final class RunningTransfer {

  /** Acknowledgements wait no longer than this. */
  private static final Duration TICK = Duration.ofMillis(10);

  /** The next step is asked for once for each bin. */
  private static final long TICKS_PER_LOOK = TransferBins.BIN.dividedBy(TICK);

  /** Before, the senders overshoot even on lines that then run without a queue. */
  private static final Duration OVERSHOOT = Duration.ofSeconds(1);

  private static final int OPENING_BINS = 3;

  /** Bins arrive late on a slow line; the time is up all the same. */
  private static final Duration LONGEST = TransferDecision.LONGEST.plusMillis(500);

  private final TransferTask task;
  private final Slot slot;
  private final Traffic traffic;
  private final RunningStreams streams;
  private final Control control;
  private final Ticker ticker;
  private final List<StreamStage> stages = new ArrayList<>();
  private final long startNanos;

  RunningTransfer(
      TransferTask task,
      Slot slot,
      Traffic traffic,
      RunningStreams streams,
      Control control,
      Ticker ticker) {
    this.task = task;
    this.slot = slot;
    this.traffic = traffic;
    this.streams = streams;
    this.control = control;
    this.ticker = ticker;
    this.startNanos = ticker.nanos();
  }

  /** Returns what was seen when there was enough of it. */
  TransferResult watch(Sleeper sleeper, Consumer<BitRate> live)
      throws NodeFault, InterruptedException {
    open(slot.streams(), 0);
    widen(task.streams(), 0);
    for (long tick = 1; ; tick++) {
      sleeper.sleep(TICK);
      traffic.tick();
      throwFault();
      if (tick % TICKS_PER_LOOK == 0) {
        TransferView view = view();
        live.accept(view.bins().lastRate(TransferBins.PER_SECOND / 2));
        NextStep next = TransferDecision.next(view, task.target(), task.care());
        if (next instanceof MoreStreams more
            && slot.mayWiden(streams.count(), view.bins().lastRate(TransferBins.PER_SECOND / 2))) {
          widen(more.total(), view.bins().count());
        }
        if (next instanceof Stop || isLate(view)) {
          return result(view);
        }
      }
    }
  }

  private void widen(int wanted, int fromBin) {
    int total = Math.min(wanted, slot.mostStreams());
    if (total > streams.count()) {
      control.widen(slot.measurement(), total);
      open(total, fromBin);
    }
  }

  private void open(int total, int fromBin) {
    stages.add(new StreamStage(fromBin, total));
    streams.open(total);
  }

  private boolean isLate(TransferView view) {
    return ticker.nanos() - startNanos >= LONGEST.toNanos()
        || slot.isSpent(view.bins().duration(), view.bins().total());
  }

  private TransferView view() {
    TransferBins bins = traffic.bins();
    long beginNanos = ticker.nanos() - bins.duration().toNanos();
    TransferConditions conditions = new TransferConditions(
        slot.pace(),
        task.idle().median(),
        control.log().gapsSince(beginNanos),
        stages,
        control.log().kind(beginNanos, ticker.nanos()));
    return new TransferView(
        bins,
        conditions,
        control.log().samplesSince(beginNanos, ticker.nanos()),
        task.idle().p95());
  }

  private TransferResult result(TransferView view) {
    Optional<LatencyStatistics> loaded = LatencyStatistics.of(
        control.log().roundTrips(startNanos + OVERSHOOT.toNanos(), ticker.nanos()));
    return new TransferResult(
        view, watched(view), streams.count(), task.carries(), loaded, Optional.empty());
  }

  /** What comes before the third bin may still be the silence in which connections open. */
  private Period watched(TransferView view) {
    long now = ticker.nanos();
    long opening = TransferBins.BIN.multipliedBy(OPENING_BINS).toNanos();
    return new Period(now - view.bins().duration().toNanos() + opening, now);
  }

  private void throwFault() throws NodeFault {
    Optional<Reason> broken = streams.fault().or(control::fault);
    if (broken.isPresent()) {
      throw new NodeFault(broken.get());
    }
  }
}

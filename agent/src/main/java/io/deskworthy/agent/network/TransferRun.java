package io.deskworthy.agent.network;

import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.agent.time.Ticker;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.NetworkReasons;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Moves bytes in one direction until the answer is clear or the time is up. */
final class TransferRun {

  /** What is still under way may arrive, so that nobody sees a broken connection. */
  private static final Duration PARTING = Duration.ofMillis(300);

  /** One that was too busy five times will be so a sixth time. */
  private static final int MOST_TRANSFERS = 5;

  /** Then somebody has seen nothing but this for as long as a whole check takes thrice. */
  private static final Duration MOST_PATIENCE = Duration.ofMinutes(3);

  /** Grows with each: 2, 4, 6, 8 s. A place at the node is kept for ten. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final NodeClient client;
  private final Control control;
  private final SlotWait turn;
  private final Executor threads;
  private final Ticker ticker;
  private final Sleeper sleeper;

  TransferRun(
      NodeClient client,
      Control control,
      SlotWait turn,
      Executor threads,
      Ticker ticker,
      Sleeper sleeper) {
    this.client = client;
    this.control = control;
    this.turn = turn;
    this.threads = threads;
    this.ticker = ticker;
    this.sleeper = sleeper;
  }

  /**
   * Runs a transfer when its turn has come; and again, a few times, where the node was too busy.
   *
   * @param live is told the present rate ten times a second
   * @throws NodeFault {@link NetworkReasons#NODE_OVERLOADED} if it was too busy each time
   */
  TransferResult run(TransferTask task, Consumer<BitRate> live)
      throws NodeFault, InterruptedException {
    long firstVoid = Long.MAX_VALUE;
    for (int transfers = 1; ; transfers++) {
      try {
        return runOnce(task, live);
      } catch (NodeFault fault) {
        firstVoid = Math.min(firstVoid, ticker.nanos());
        boolean late = ticker.nanos() - firstVoid > MOST_PATIENCE.toNanos();
        boolean overloaded = fault.reason().equals(NetworkReasons.NODE_OVERLOADED);
        if (!overloaded || late || transfers >= MOST_TRANSFERS) {
          throw fault;
        }
      }
      turn.leaveAlone(PAUSE.multipliedBy(transfers));
    }
  }

  private TransferResult runOnce(TransferTask task, Consumer<BitRate> live)
      throws NodeFault, InterruptedException {
    Optional<Reason> broken = control.fault();
    if (broken.isPresent()) {
      throw new NodeFault(broken.get());
    }
    Slot slot = turn.await(task.direction(), task.idle().median());
    control.heard();
    Traffic traffic = task.direction() == Direction.DOWNLOAD
        ? new DownloadTraffic(client, control, slot, ticker)
        : new UploadTraffic(client, control, slot, ticker, sleeper);
    control.start(slot.measurement());
    RunningStreams streams = new RunningStreams(traffic, threads);
    try {
      RunningTransfer running = new RunningTransfer(task, slot, traffic, streams, control, ticker);
      TransferResult seen = running.watch(sleeper, live);
      Optional<String> statement = control.finish(slot.measurement());
      traffic.stop();
      streams.awaitEnd(PARTING);
      return seen.withStatement(statement);
    } finally {
      streams.fail(NetworkReasons.MEASUREMENT_ABORTED);
      traffic.stop();
      client.cancelStreams();
    }
  }
}

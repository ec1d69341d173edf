package io.deskworthy.agent.network;

import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.agent.time.Ticker;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.NetworkReasons;
import io.deskworthy.report.network.TransferBins;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Downloads a little, only to see that bytes flow and about how fast. It is over before a line has
 * shown what it carries, so its rate is no goodput and nobody judges it.
 */
final class ShortDownload {

  /** Half of what a light check may use; as much again may be on its way when it ends. */
  private static final long MOST_BYTES = 1_200_000;

  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final Duration TICK = Duration.ofMillis(10);
  private static final Duration PARTING = Duration.ofMillis(100);
  private static final double BITS = 8;
  private static final double NANOS_PER_SECOND = 1e9;

  private final NodeClient client;
  private final Control control;
  private final Executor threads;
  private final Ticker ticker;
  private final Sleeper sleeper;

  ShortDownload(
      NodeClient client, Control control, Executor threads, Ticker ticker, Sleeper sleeper) {
    this.client = client;
    this.control = control;
    this.threads = threads;
    this.ticker = ticker;
    this.sleeper = sleeper;
  }

  /** Returns the rate, start included; nothing if the node has no room now: nobody waits for it. */
  Optional<BitRate> run(Duration idleRtt) throws NodeFault, InterruptedException {
    if (!(client.reserve(Direction.DOWNLOAD, idleRtt, Optional.empty()) instanceof Slot slot)) {
      return Optional.empty();
    }
    control.start(slot.measurement());
    Traffic traffic = new DownloadTraffic(client, control, slot, ticker);
    RunningStreams streams = new RunningStreams(traffic, threads);
    try {
      streams.open(1);
      return rate(watch(traffic, streams));
    } finally {
      streams.fail(NetworkReasons.MEASUREMENT_ABORTED);
      client.cancelStreams();
      streams.awaitEnd(PARTING);
    }
  }

  private TransferBins watch(Traffic traffic, RunningStreams streams)
      throws NodeFault, InterruptedException {
    long end = ticker.nanos() + LONGEST.toNanos();
    while (ticker.nanos() < end && traffic.bins().total() < MOST_BYTES) {
      sleeper.sleep(TICK);
      traffic.tick();
      Optional<Reason> broken = streams.fault().or(control::fault);
      if (broken.isPresent()) {
        throw new NodeFault(broken.get());
      }
    }
    return traffic.bins();
  }

  private static Optional<BitRate> rate(TransferBins bins) {
    double seconds = bins.duration().toNanos() / NANOS_PER_SECOND;
    return seconds > 0
        ? Optional.of(new BitRate(Math.round(bins.total() * BITS / seconds)))
        : Optional.empty();
  }
}

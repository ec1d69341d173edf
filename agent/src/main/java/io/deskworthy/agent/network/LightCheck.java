package io.deskworthy.agent.network;

import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.agent.time.Ticker;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.LatencyStatistics;
import io.deskworthy.report.network.LossStatistics;
import io.deskworthy.report.network.NetworkReasons;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Looks at the line for three seconds, by probes and a short download; under 3 MB in all. */
public final class LightCheck {

  /** The first probes wait for connections and classes to be loaded. */
  private static final Duration WARM_UP = Duration.ofMillis(500);

  private static final Duration REST = Duration.ofSeconds(2);

  /** What the last datagrams get to come back in. */
  private static final Duration LAST = Duration.ofMillis(400);

  private static final Duration LOOK = Duration.ofMillis(100);

  private final NodeClient client;
  private final Ticker ticker;
  private final Sleeper sleeper;

  /** Makes a light check against the node that {@code client} leads to. */
  public LightCheck(NodeClient client, Ticker ticker, Sleeper sleeper) {
    this.client = client;
    this.ticker = ticker;
    this.sleeper = sleeper;
  }

  /**
   * What a light check saw.
   *
   * @param rtt median round trip at rest, if enough probes came back
   * @param loss of datagrams, where they get through
   * @param rate of the short download, if there was room for it
   */
  public record Seen(
      Optional<Duration> rtt, Optional<LossStatistics> loss, Optional<BitRate> rate) {}

  /**
   * Looks.
   *
   * @throws NodeFault if the node was not reached; what breaks later only leaves figures out
   */
  public Seen run() throws NodeFault, InterruptedException {
    try {
      return look();
    } catch (NodeFault fault) {
      // That the node has no room is an answer, over a line that works.
      if (fault.reason().equals(NetworkReasons.NODE_BUSY)) {
        return new Seen(Optional.empty(), Optional.empty(), Optional.empty());
      }
      throw fault;
    }
  }

  private Seen look() throws NodeFault, InterruptedException {
    ExecutorService streams = Executors.newCachedThreadPool(LightCheck::thread);
    try (Control control = Control.open(client, ticker);
        Probing probing = Probing.start(client, control, ticker, sleeper)) {
      probing.listen();
      long begin = ticker.nanos() + WARM_UP.toNanos();
      Period rest = new Period(begin, begin + REST.toNanos());
      pause(control, rest.toNanos() + LAST.toNanos());
      probing.decide(rest);
      RestFigures figures = RestFigures.of(control.log(), List.of(rest), control.busy());
      probing.standBack();
      Optional<Duration> rtt = figures.latency().map(LatencyStatistics::median);
      return new Seen(rtt, figures.loss(), rate(control, streams, figures));
    } finally {
      client.cancelStreams();
      streams.shutdownNow();
    }
  }

  private void pause(Control control, long untilNanos) throws NodeFault, InterruptedException {
    while (ticker.nanos() < untilNanos) {
      sleeper.sleep(LOOK);
      Optional<Reason> fault = control.fault();
      if (fault.isPresent()) {
        throw new NodeFault(fault.get());
      }
    }
  }

  /** The node was reached: that its room is full, or a stream breaks, is another matter. */
  private Optional<BitRate> rate(Control control, ExecutorService streams, RestFigures figures)
      throws InterruptedException {
    Duration idle = figures.latency().map(IdleLine::of).orElse(IdleLine.UNKNOWN).median();
    try {
      return new ShortDownload(client, control, streams, ticker, sleeper).run(idle);
    } catch (NodeFault notNow) {
      return Optional.empty();
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "light-check");
    thread.setDaemon(true);
    return thread;
  }
}

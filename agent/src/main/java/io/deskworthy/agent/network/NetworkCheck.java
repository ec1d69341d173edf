package io.deskworthy.agent.network;

import io.deskworthy.agent.check.Check;
import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.check.Progress;
import io.deskworthy.agent.check.ProgressListener;
import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.agent.time.Ticker;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NetworkFindings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.DirectionFindings;
import io.deskworthy.report.network.LatencyStatistics;
import io.deskworthy.report.network.NetworkReasons;
import io.deskworthy.report.network.TransferDecision.Care;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Measures the line against a node: idle latency, then download, then upload; some 15 s on a clear
 * line, 30 s at most. Used once.
 */
public final class NetworkCheck implements Check {

  /** The first probes wait for connections and classes to be loaded. */
  private static final Duration WARM_UP = Duration.ofMillis(500);

  /** How often the listener hears of the time at rest. */
  private static final Duration TELL = Duration.ofMillis(100);

  private static final double IDLE_SHARE = 0.15;
  private static final double TRANSFER_SHARE = (1 - IDLE_SHARE) / 2;

  /** What a transfer on a clear line takes; longer ones stand still at the end of their share. */
  private static final double TRANSFER_LOOKS = 60;

  private static final double TENTHS = 10;

  private static final String THREAD_NAME = "network-check";

  private final NodeClient client;
  private final NetworkPlan plan;
  private final Ticker ticker;
  private final Sleeper sleeper;
  private final List<String> statements = new CopyOnWriteArrayList<>();

  /** Makes a check against the node that {@code client} leads to. */
  public NetworkCheck(NodeClient client, NetworkPlan plan, Ticker ticker, Sleeper sleeper) {
    this.client = client;
    this.plan = plan;
    this.ticker = ticker;
    this.sleeper = sleeper;
  }

  @Override
  public CheckName name() {
    return CheckName.NETWORK;
  }

  /** Returns what the node signed, as compact JWS; complete when {@link #run} has returned. */
  public List<String> statements() {
    return List.copyOf(statements);
  }

  @Override
  public Findings run(ProgressListener listener) throws InterruptedException {
    listener.progressed(Progress.of(CheckName.NETWORK, "network.latency", 0));
    Findings.Builder findings = Findings.builder();
    ScheduledExecutorService threads = Executors.newScheduledThreadPool(1, NetworkCheck::thread);
    try (Control control = Control.open(client, ticker)) {
      var unused = threads.scheduleAtFixedRate(
          control::probe, 0, Control.PROBE_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
      measure(control, listener, findings);
    } catch (NodeFault unreachable) {
      putUnknown(findings, unreachable.reason());
    } finally {
      client.cancelStreams();
      threads.shutdownNow();
    }
    return findings.build();
  }

  private void measure(Control control, ProgressListener listener, Findings.Builder findings)
      throws NodeFault, InterruptedException {
    Optional<LatencyStatistics> idle = idle(control, listener);
    putIdle(findings, idle);
    IdleLine line = idle.map(IdleLine::of).orElse(IdleLine.UNKNOWN);
    for (Direction direction : Direction.values()) {
      transfer(control, direction, line, listener, findings);
    }
  }

  private Optional<LatencyStatistics> idle(Control control, ProgressListener listener)
      throws NodeFault, InterruptedException {
    long begin = ticker.nanos();
    long end = begin + WARM_UP.plus(plan.idle()).toNanos();
    while (ticker.nanos() < end) {
      sleeper.sleep(TELL);
      Optional<Reason> fault = control.fault();
      if (fault.isPresent()) {
        throw new NodeFault(fault.get());
      }
      double done = Math.min(1, (double) (ticker.nanos() - begin) / (end - begin));
      listener.progressed(Progress.of(CheckName.NETWORK, "network.latency", done * IDLE_SHARE));
    }
    return LatencyStatistics.of(control.log().roundTrips(begin + WARM_UP.toNanos(), end));
  }

  private void transfer(
      Control control,
      Direction direction,
      IdleLine idle,
      ProgressListener listener,
      Findings.Builder findings)
      throws InterruptedException {
    BitRate target = plan.targets().of(direction);
    var streams = Executors.newCachedThreadPool(NetworkCheck::thread);
    try {
      TransferResult result = new TransferRun(client, control, streams, ticker, sleeper)
          .run(
              new TransferTask(direction, target, idle, Care.USUAL),
              new Live(direction, listener)::tell);
      result.putInto(findings, direction, target);
      result.statement().ifPresent(statements::add);
    } catch (NodeFault fault) {
      DirectionFindings.putUnknown(findings, direction, fault.reason());
      findings.unknown(TransferResult.loadedRtt(direction), fault.reason());
    } finally {
      streams.shutdownNow();
    }
  }

  private static void putIdle(Findings.Builder findings, Optional<LatencyStatistics> idle) {
    idle.ifPresentOrElse(
        shown -> findings
            .measured(NetworkFindings.IDLE_RTT, shown.median())
            .measured(NetworkFindings.IDLE_RTT_P95, shown.p95())
            .measured(NetworkFindings.JITTER, shown.jitter()),
        () -> putIdleUnknown(findings, NetworkReasons.TOO_FEW_PROBES));
    findings.unknown(NetworkFindings.LOSS, NetworkReasons.PROBE_CANNOT_LOSE);
  }

  private static void putIdleUnknown(Findings.Builder findings, Reason reason) {
    findings
        .unknown(NetworkFindings.IDLE_RTT, reason)
        .unknown(NetworkFindings.IDLE_RTT_P95, reason)
        .unknown(NetworkFindings.JITTER, reason);
  }

  private static void putUnknown(Findings.Builder findings, Reason reason) {
    putIdleUnknown(findings, reason);
    findings.unknown(NetworkFindings.LOSS, reason);
    for (Direction direction : Direction.values()) {
      DirectionFindings.putUnknown(findings, direction, reason);
      findings.unknown(TransferResult.loadedRtt(direction), reason);
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, THREAD_NAME);
    thread.setDaemon(true);
    return thread;
  }

  /** Tells the listener the rate in Mbit/s, to a tenth. */
  private static final class Live {

    private final Direction direction;
    private final ProgressListener listener;
    private int looks;

    Live(Direction direction, ProgressListener listener) {
      this.direction = direction;
      this.listener = listener;
    }

    void tell(BitRate rate) {
      looks++;
      double done = Math.min(1, looks / TRANSFER_LOOKS);
      double before = direction == Direction.DOWNLOAD ? IDLE_SHARE : IDLE_SHARE + TRANSFER_SHARE;
      double megabits = Math.round(rate.megabitsPerSecond() * TENTHS) / TENTHS;
      listener.progressed(new Progress(
          CheckName.NETWORK,
          "network." + direction.word(),
          Math.min(1, before + done * TRANSFER_SHARE),
          List.of(megabits),
          OptionalDouble.empty()));
    }
  }
}

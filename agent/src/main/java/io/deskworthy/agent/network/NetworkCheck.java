package io.deskworthy.agent.network;

import io.deskworthy.agent.check.Check;
import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.check.Progress;
import io.deskworthy.agent.check.ProgressListener;
import io.deskworthy.agent.network.Transferred.Broken;
import io.deskworthy.agent.network.preflight.Surroundings;
import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.agent.time.Ticker;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.Direction;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Measures the line against a node: idle latency, then download, then upload; some 15 s on a clear
 * line, a minute at most. Used once.
 */
public final class NetworkCheck implements Check {

  private static final String THREAD_NAME = "network-check";

  private final NodeClient client;
  private final NetworkPlan plan;
  private final Ticker ticker;
  private final Sleeper sleeper;
  private final Surroundings surroundings;
  private final List<String> statements = new CopyOnWriteArrayList<>();

  /** Makes a check against the node that {@code client} leads to. */
  public NetworkCheck(NodeClient client, NetworkPlan plan, Ticker ticker, Sleeper sleeper) {
    this(client, plan, ticker, sleeper, Surroundings.NONE);
  }

  /** Makes a check that also looks at {@code surroundings}. */
  public NetworkCheck(
      NodeClient client,
      NetworkPlan plan,
      Ticker ticker,
      Sleeper sleeper,
      Surroundings surroundings) {
    this.client = client;
    this.plan = plan;
    this.ticker = ticker;
    this.sleeper = sleeper;
    this.surroundings = surroundings;
  }

  @Override
  public CheckName name() {
    return CheckName.NETWORK;
  }

  /** Once for each direction; a second look may wait for as long as those did not. */
  @Override
  public Duration waiting() {
    return SlotWait.LONGEST.multipliedBy(Direction.values().length);
  }

  /** Returns what the node signed, as compact JWS; complete when {@link #run} has returned. */
  public List<String> statements() {
    return List.copyOf(statements);
  }

  @Override
  public Findings run(ProgressListener listener) throws InterruptedException {
    listener.progressed(Progress.of(CheckName.NETWORK, "network.latency", 0));
    Findings.Builder findings = surroundings.look().toBuilder();
    ExecutorService streams = Executors.newCachedThreadPool(NetworkCheck::thread);
    try (Control control = Control.open(client, ticker);
        Probing probing = Probing.start(client, control, ticker, sleeper)) {
      LineMeasuring line = new LineMeasuring(
          client, plan, probing, streams, ticker, sleeper, surroundings, listener);
      line.measure(findings);
      statements.addAll(line.statements());
    } catch (NodeFault unreachable) {
      putUnknown(findings, surroundings.named(unreachable.reason()));
    } finally {
      client.cancelStreams();
      streams.shutdownNow();
    }
    return findings.build();
  }

  private void putUnknown(Findings.Builder findings, Reason reason) {
    LatencyFindings.putUnknown(findings, reason);
    for (Direction direction : Direction.values()) {
      new Broken(reason).putInto(findings, direction, plan.targets().of(direction));
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, THREAD_NAME);
    thread.setDaemon(true);
    return thread;
  }
}

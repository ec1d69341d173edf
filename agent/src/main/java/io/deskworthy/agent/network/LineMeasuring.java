package io.deskworthy.agent.network;

import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.check.Progress;
import io.deskworthy.agent.check.ProgressListener;
import io.deskworthy.agent.network.Transferred.Broken;
import io.deskworthy.agent.network.Transferred.Done;
import io.deskworthy.agent.network.preflight.Surroundings;
import io.deskworthy.agent.network.preflight.TransferWatch;
import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.agent.time.Ticker;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.LatencyStatistics;
import io.deskworthy.report.network.TransferDecision.Care;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;

/**
 * One pass over an open line: at rest, download, upload; then once more, and for the whole time,
 * each direction that seemed fast enough and steady while something else spoke of dips, and each
 * that ended before its node, whose word counts, had seen enough. A clear transfer lasts some six
 * seconds: a line that falls every eight could pass between two falls, and agent and node see the
 * ramp-up of a long line end some bins apart.
 */
final class LineMeasuring {

  /** The first probes wait for connections and classes to be loaded. */
  private static final Duration WARM_UP = Duration.ofMillis(500);

  /** How often the listener hears of the time at rest. */
  private static final Duration TELL = Duration.ofMillis(100);

  /** Half of what somebody watching takes for now. */
  private static final Duration LATELY = Duration.ofMillis(300);

  private final NodeClient client;
  private final NetworkPlan plan;
  private final Probing probing;
  private final Control control;
  private final ExecutorService streams;
  private final Ticker ticker;
  private final Sleeper sleeper;
  private final Surroundings surroundings;
  private final ProgressListener listener;
  private final Map<Direction, Findings> beside = new EnumMap<>(Direction.class);
  private final Map<Direction, Transferred> transfers = new EnumMap<>(Direction.class);
  private final List<Period> watched = new ArrayList<>();
  private final List<Period> atRest = new ArrayList<>();

  LineMeasuring(
      NodeClient client,
      NetworkPlan plan,
      Probing probing,
      ExecutorService streams,
      Ticker ticker,
      Sleeper sleeper,
      Surroundings surroundings,
      ProgressListener listener) {
    this.client = client;
    this.plan = plan;
    this.probing = probing;
    this.control = probing.control();
    this.streams = streams;
    this.ticker = ticker;
    this.sleeper = sleeper;
    this.surroundings = surroundings;
    this.listener = listener;
  }

  /** Measures, and puts everything that was found. */
  void measure(Findings.Builder findings) throws NodeFault, InterruptedException {
    Optional<LatencyStatistics> idle = idle();
    IdleLine line = idle.map(IdleLine::of).orElse(IdleLine.UNKNOWN);
    for (Direction direction : Direction.values()) {
      transfer(TransferTask.first(direction, plan.targets().of(direction), line));
    }
    for (Direction direction : Direction.values()) {
      lookAgain(direction, line);
    }
    listener.progressed(Progress.of(CheckName.NETWORK, "network.latency", 1));
    probing.listen();
    atRest.add(new RestPhase(control, ticker, sleeper).listen(line, plan.afterwards()));
    LatencyFindings.put(findings, restFigures());
    beside.values().forEach(findings::addAll);
    transfers.forEach((direction, transferred) ->
        transferred.putInto(findings, direction, plan.targets().of(direction)));
  }

  /** Returns what the node signed, one statement for each direction at most. */
  List<String> statements() {
    return transfers.values().stream()
        .map(Transferred::statement)
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<LatencyStatistics> idle() throws NodeFault, InterruptedException {
    long begin = ticker.nanos();
    long end = begin + WARM_UP.plus(plan.idle()).toNanos();
    while (ticker.nanos() < end) {
      sleeper.sleep(TELL);
      Optional<Reason> fault = control.fault();
      if (fault.isPresent()) {
        throw new NodeFault(fault.get());
      }
      double done = Math.min(1, (double) (ticker.nanos() - begin) / (end - begin));
      listener.progressed(new Progress(
          CheckName.NETWORK,
          "network.latency",
          done * LiveRate.IDLE_SHARE,
          latestDelay().map(LiveRate::millis).stream().toList(),
          OptionalDouble.empty()));
    }
    Period rested = new Period(begin + WARM_UP.toNanos(), end);
    probing.decide(rested);
    watched.add(rested);
    atRest.add(rested);
    return restFigures().latency();
  }

  /** For the eye alone: no figure is taken from it. */
  private Optional<Duration> latestDelay() {
    List<Duration> back = control.log().backSince(ticker.nanos() - LATELY.toNanos());
    return back.isEmpty() ? Optional.empty() : Optional.of(back.get(back.size() - 1));
  }

  private RestFigures restFigures() {
    return RestFigures.of(control.log(), atRest, control.busy());
  }

  private void transfer(TransferTask task) throws InterruptedException {
    Direction direction = task.direction();
    LiveRate live = new LiveRate(direction, task.care() == Care.WHOLE_TIME, listener);
    TransferWatch watch = surroundings.watch(direction, task.target());
    try {
      TurnListener told = new InQueue(probing, watch, live);
      SlotWait turn = new SlotWait(client, control::faultInQueue, ticker, sleeper, told);
      TransferResult result = new TransferRun(client, control, turn, streams, ticker, sleeper)
          .run(task, rate -> {
            watch.flowing();
            probing.load(direction);
            live.tell(rate, latestDelay());
          });
      watched.add(result.watched());
      transfers.put(direction, new Done(result));
    } catch (NodeFault fault) {
      // A second look that fails takes nothing away from the first.
      transfers.putIfAbsent(direction, new Broken(fault.reason()));
    } finally {
      beside.put(direction, watch.stop());
      probing.rest();
    }
  }

  private void lookAgain(Direction direction, IdleLine line) throws InterruptedException {
    if (!(transfers.get(direction) instanceof Done done)) {
      return;
    }
    TransferResult first = done.result();
    BitRate target = plan.targets().of(direction);
    boolean doubtful = first.seemsEnough(target) && isDoubtful(direction);
    boolean unclear = first
        .statement()
        .flatMap(plan.statements()::read)
        .filter(node -> first.isUnclearTo(node, target))
        .isPresent();
    if (doubtful || unclear) {
      transfer(TransferTask.first(direction, target, line).again(first));
    }
  }

  private boolean isDoubtful(Direction direction) {
    boolean dips = control.dips().suspicious(direction, plan.targets().of(direction));
    return dips || control.log().speaksOfOutages(watched);
  }
}

package io.deskworthy.agent.network.preflight;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.PathFindings;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.Ratio;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Compares the counters at the end of a transfer with those of when it had got going. */
final class CounterWatch implements TransferWatch {

  /**
   * Until then the system's send buffers fill: what lies in them counts as this program's already
   * and would hide as much of other programs'.
   */
  private static final Duration SETTLING = Duration.ofSeconds(2);

  /** A shorter period is too coarse for counters of 10 ms; then the whole transfer counts. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private final Direction direction;
  private final BitRate target;
  private final Supplier<Sample> samples;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(CounterWatch::thread);
  private final Sample first;
  private volatile @Nullable Sample settled;

  private CounterWatch(Direction direction, BitRate target, Supplier<Sample> samples) {
    this.direction = direction;
    this.target = target;
    this.samples = samples;
    this.first = samples.get();
  }

  /** Begins to watch: {@code samples} reads the counters. */
  static CounterWatch start(Direction direction, BitRate target, Supplier<Sample> samples) {
    CounterWatch watch = new CounterWatch(direction, target, samples);
    var unused = watch.thread.schedule(
        () -> watch.settled = samples.get(), SETTLING.toMillis(), TimeUnit.MILLISECONDS);
    return watch;
  }

  @Override
  public Findings stop() {
    end(thread);
    return between(Optional.ofNullable(settled), samples.get());
  }

  Findings between(Optional<Sample> settledAt, Sample last) {
    Sample from =
        settledAt.filter(sample -> last.since(sample).compareTo(SHORTEST) >= 0).orElse(first);
    PathFindings.Beside names = PathFindings.beside(direction.findings());
    return Findings.builder()
        .put(names.otherTraffic(), reading(last.others(from, direction, target)))
        .put(names.agentCpu(), reading(last.busy(from)))
        .build();
  }

  private static Reading<Ratio> reading(Optional<Ratio> ratio) {
    return ratio.map(Reading::of).orElseGet(() -> Reading.unknown(Reason.NOT_READABLE));
  }

  private static void end(ExecutorService service) {
    service.shutdownNow();
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "transfer-watch");
    thread.setDaemon(true);
    return thread;
  }
}

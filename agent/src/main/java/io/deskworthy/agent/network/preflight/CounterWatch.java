package io.deskworthy.agent.network.preflight;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.PathFindings;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.Ratio;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Reads the counters on a thread of its own, because some systems take their time, and compares
 * those at the end of a transfer with those of when it had got going.
 */
final class CounterWatch implements TransferWatch {

  private static final Duration INTERVAL = Duration.ofMillis(250);

  /** Beyond the longest transfer the first samples are enough. */
  private static final int MOST_SAMPLES = 400;

  /**
   * Until then the system's send buffers fill: what lies in them counts as this program's already
   * and would hide as much of other programs'.
   */
  private static final Duration SETTLING = Duration.ofSeconds(2);

  /** A shorter period is too coarse for counters of 10 ms; then the whole transfer counts. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private final Direction direction;
  private final BitRate target;
  private final Supplier<Sample> source;
  private final LongSupplier nanos;
  private final List<Sample> samples = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(CounterWatch::thread);
  private Optional<Future<?>> sampling = Optional.empty();
  private volatile long lastFlow;

  /**
   * Makes a watch.
   *
   * @param source reads the counters
   * @param nanos the ticker that dates the samples too
   */
  CounterWatch(Direction direction, BitRate target, Supplier<Sample> source, LongSupplier nanos) {
    this.direction = direction;
    this.target = target;
    this.source = source;
    this.nanos = nanos;
  }

  @Override
  public void flowing() {
    lastFlow = nanos.getAsLong();
    if (sampling.isEmpty()) {
      sampling = Optional.of(
          thread.scheduleAtFixedRate(this::sample, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS));
    }
  }

  @Override
  public void anew() {
    sampling.ifPresent(running -> running.cancel(false));
    sampling = Optional.empty();
    samples.clear();
  }

  private void sample() {
    if (samples.size() < MOST_SAMPLES) {
      samples.add(source.get());
    }
  }

  @Override
  public Findings stop() {
    thread.shutdownNow();
    return seen(
        samples.stream().filter(sample -> sample.at() - lastFlow <= 0).toList(), direction, target);
  }

  /** Returns what {@code samples}, in their order, show. */
  static Findings seen(List<Sample> samples, Direction direction, BitRate target) {
    PathFindings.Beside names = PathFindings.beside(direction.findings());
    Optional<Sample> last = samples.stream().reduce((one, later) -> later);
    Optional<Sample> from = last.flatMap(end -> from(samples, end));
    return Findings.builder()
        .put(
            names.otherTraffic(),
            reading(
                last.flatMap(end -> from.flatMap(begin -> end.others(begin, direction, target)))))
        .put(names.agentCpu(), reading(last.flatMap(end -> from.flatMap(end::busy))))
        .build();
  }

  private static Optional<Sample> from(List<Sample> samples, Sample last) {
    Sample first = samples.get(0);
    return samples.stream()
        .filter(sample -> sample.since(first).compareTo(SETTLING) >= 0)
        .findFirst()
        .filter(sample -> last.since(sample).compareTo(SHORTEST) >= 0)
        .or(() -> Optional.of(first))
        .filter(sample -> last.since(sample).compareTo(SHORTEST) >= 0);
  }

  private static Reading<Ratio> reading(Optional<Ratio> ratio) {
    return ratio.map(Reading::of).orElseGet(() -> Reading.unknown(Reason.NOT_READABLE));
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "transfer-watch");
    thread.setDaemon(true);
    return thread;
  }
}

package io.deskworthy.report.network;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NetworkFindings;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.ByteSize;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How one transfer went over time, for drawing and for words.
 *
 * @param bins payload from the first byte on
 * @param rampUp how much of the beginning does not count
 * @param probe what was sent beside it
 * @param delays median round trip of each half second from the first byte on; nothing where no
 *     probe came back; empty where no delays were kept
 */
public record TransferCourse(
    TransferBins bins, Duration rampUp, ProbeKind probe, List<Optional<Duration>> delays) {

  /** Half a second, the interval by which stability is judged; single bins are mostly noise. */
  public static final Duration STEP = Duration.ofMillis(500);

  private static final int BINS_PER_STEP = 5;

  private static final double BITS_PER_MEGABIT = 1e6;

  private static final double NANOS_PER_SECOND = 1e9;

  /** As many half-seconds as a stable line may have below what it must hold. */
  private static final double WEAK_SHARE = 0.1;

  /** Copies the list. */
  public TransferCourse {
    delays = List.copyOf(delays);
  }

  /** Returns what {@code findings} keep of {@code direction}, or nothing without bins. */
  public static Optional<TransferCourse> of(Findings findings, Direction direction) {
    return findings
        .reading(direction.findings().binBytes())
        .value()
        .map(counts -> new TransferCourse(
            new TransferBins(counts.stream().map(ByteSize::bytes).toList()),
            findings.reading(direction.findings().rampUp()).value().orElse(Duration.ZERO),
            findings
                .reading(NetworkFindings.PROBE)
                .value()
                .flatMap(ProbeKind::ofWord)
                .orElse(ProbeKind.WEBSOCKET),
            findings.reading(direction.loadedFindings().rtt()).value().orElse(List.of())));
  }

  /** Returns the rate of each whole half second, in Mbit/s. */
  public List<Double> megabits() {
    return halfSeconds(bins).boxed().toList();
  }

  /** Returns how many seconds of the beginning do not count, at most all of them. */
  public double rampUpSeconds() {
    Duration all = bins.duration();
    return (rampUp.compareTo(all) < 0 ? rampUp : all).toNanos() / NANOS_PER_SECOND;
  }

  /**
   * Returns the rate in the weakest moments of what counts: at most a tenth of its half-seconds
   * carried less, what was held up behind a lost packet being put back to where it crossed the
   * line. A line is stable only while this reaches 75 % of the required goodput. Nothing if less
   * than half a second counts.
   */
  public Optional<BitRate> weakest() {
    TransferBins counted = bins.from(TransferBins.countFor(rampUp));
    double[] sorted = halfSeconds(HeldUp.crossed(counted, probe)).sorted().toArray();
    return sorted.length == 0
        ? Optional.empty()
        : Optional.of(
            BitRate.ofMegabitsPerSecond(sorted[(int) Math.floor(WEAK_SHARE * sorted.length)]));
  }

  private static DoubleStream halfSeconds(TransferBins some) {
    return IntStream.range(0, some.count() / BINS_PER_STEP)
        .mapToDouble(
            step -> some.bitsPerSecond(step * BINS_PER_STEP, BINS_PER_STEP) / BITS_PER_MEGABIT);
  }
}

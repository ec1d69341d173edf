package io.deskworthy.agent.network;

import io.deskworthy.report.network.GapDetector;
import io.deskworthy.report.network.ProbeGap;
import io.deskworthy.report.network.ProbeSample;
import io.deskworthy.report.network.TransferBins;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The round trips of a run's probes, in the order in which they came back. Thread-safe. */
final class ProbeLog {

  private record Echo(long sentNanos, long arrivedNanos) {

    Duration roundTrip() {
      return Duration.ofNanos(arrivedNanos - sentNanos);
    }
  }

  private record Gap(long endNanos, Duration length) {}

  /** TCP repeats a lost packet sooner. */
  private static final Duration LONGEST_LOST_PACKET = Duration.ofSeconds(1);

  private final List<Echo> echoes = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final GapDetector detector;
  private long lastNanos;

  /**
   * Starts.
   *
   * @param interval how often probes are sent
   */
  ProbeLog(Duration interval, long nanos) {
    this.detector = new GapDetector(interval);
    this.lastNanos = nanos;
  }

  /** Takes an echo. */
  synchronized void echoed(long sentNanos, long arrivedNanos) {
    echoes.add(new Echo(sentNanos, arrivedNanos));
    detector
        .arrived(sentNanos, arrivedNanos)
        .ifPresent(length -> gaps.add(new Gap(arrivedNanos, length)));
    lastNanos = arrivedNanos;
  }

  /** Returns the round trips of probes sent between two moments. */
  synchronized List<Duration> roundTrips(long fromNanos, long toNanos) {
    return echoes.stream()
        .filter(echo -> echo.sentNanos >= fromNanos && echo.sentNanos < toNanos)
        .map(Echo::roundTrip)
        .toList();
  }

  /** Returns the probes that were sent from {@code startNanos} on and came back. */
  synchronized List<ProbeSample> samplesSince(long startNanos) {
    return echoes.stream()
        .filter(echo -> echo.sentNanos >= startNanos)
        .map(echo -> new ProbeSample(
            Duration.ofNanos(echo.sentNanos - startNanos), Optional.of(echo.roundTrip())))
        .toList();
  }

  /** Returns the gaps that ended after {@code startNanos}, where a transfer began. */
  synchronized List<ProbeGap> gapsSince(long startNanos) {
    return gaps.stream()
        .filter(gap -> gap.endNanos >= startNanos)
        .limit(ProbeGap.MOST)
        .map(gap -> new ProbeGap(bin(gap.endNanos - startNanos), gap.length))
        .toList();
  }

  /**
   * Returns whether the probe fell silent within {@code periods}, so that an outage is likely. Over
   * TCP one short gap is a lost packet.
   */
  synchronized boolean speaksOfOutages(List<Period> periods) {
    List<Gap> within = gaps.stream()
        .filter(gap -> periods.stream().anyMatch(period -> period.contains(gap.endNanos)))
        .toList();
    return within.size() > 1
        || within.stream().anyMatch(gap -> gap.length.compareTo(LONGEST_LOST_PACKET) >= 0);
  }

  /** Returns for how long nothing has come back. */
  synchronized Duration silence(long nanos) {
    return Duration.ofNanos(nanos - lastNanos);
  }

  private static int bin(long nanos) {
    return (int) Math.min(TransferBins.MOST, nanos / TransferBins.BIN.toNanos());
  }
}

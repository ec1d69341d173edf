package io.deskworthy.agent.network;

import io.deskworthy.report.network.GapDetector;
import io.deskworthy.report.network.ProbeGap;
import io.deskworthy.report.network.ProbeKind;
import io.deskworthy.report.network.TransferBins;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** When echoes stayed away, less this computer's own pauses. Not thread-safe. */
final class ProbeGaps {

  private final List<Gap> gaps = new ArrayList<>();
  private final GapDetector detector;
  private final OwnPauses pauses;

  /**
   * A silence of the probe.
   *
   * @param endNanos when an echo came again
   * @param length for how long none had come
   */
  record Gap(long endNanos, Duration length) {

    /** Returns when the last echo before it came. */
    long startNanos() {
      return endNanos - length.toNanos();
    }
  }

  /**
   * Starts.
   *
   * @param interval how often probes of a kind are sent at least
   */
  ProbeGaps(Duration interval) {
    this.detector = new GapDetector(interval);
    this.pauses = new OwnPauses(interval);
  }

  /** Notes that a probe is being sent. */
  void sent(long nanos) {
    pauses.sent(nanos);
  }

  /** Notes that the echo of a probe came. */
  void arrived(ProbeKind kind, long sequence, long sentNanos, long arrivedNanos) {
    detector
        .arrived(kind, sequence, sentNanos, arrivedNanos)
        .ifPresent(length -> gaps.add(new Gap(arrivedNanos, length)));
  }

  /**
   * Returns the gaps so far. A pause of this computer makes echoes late as well, and is no fault of
   * the line.
   */
  List<Gap> all() {
    return gaps.stream()
        .map(gap ->
            new Gap(gap.endNanos, gap.length.minus(pauses.within(gap.startNanos(), gap.endNanos))))
        .filter(gap -> gap.length.compareTo(ProbeGap.SHORTEST) >= 0)
        .toList();
  }

  /** Returns those that ended after {@code startNanos}, where a transfer began. */
  List<ProbeGap> since(long startNanos) {
    return all().stream()
        .filter(gap -> gap.endNanos >= startNanos)
        .limit(ProbeGap.MOST)
        .map(gap -> new ProbeGap(bin(gap.endNanos - startNanos), gap.length))
        .toList();
  }

  private static int bin(long nanos) {
    return (int) Math.min(TransferBins.MOST, nanos / TransferBins.BIN.toNanos());
  }
}

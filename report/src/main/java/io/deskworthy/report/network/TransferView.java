package io.deskworthy.report.network;

import java.time.Duration;
import java.util.List;

/**
 * All that is known of a running transfer at one moment; everything that is decided about it
 * follows from this.
 *
 * @param bins what the receiver has counted
 * @param conditions under which
 * @param probes in the order in which they were sent
 * @param idleP95 95th percentile of the round trips at rest: what this line's own jitter reaches
 */
public record TransferView(
    TransferBins bins, TransferConditions conditions, List<ProbeSample> probes, Duration idleP95) {

  /** Copies the list. */
  public TransferView {
    probes = List.copyOf(probes);
  }

  /** Returns the probes that were sent between two moments of the transfer, the second excluded. */
  List<ProbeSample> probesSent(Duration from, Duration to) {
    return probes.stream()
        .filter(
            probe -> probe.sentAfter().compareTo(from) >= 0 && probe.sentAfter().compareTo(to) < 0)
        .toList();
  }
}

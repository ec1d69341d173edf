package io.deskworthy.report.network;

import io.deskworthy.report.unit.BitRate;
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

  /**
   * Returns whether a whole second before more streams joined carried {@code target}. It then fell,
   * which was perhaps a dip, and is now hidden in the ramp-up. Half a second is what slow start
   * reaches on a lossy line before its first losses.
   */
  public boolean reachedBeforeMoreStreams(BitRate target) {
    int width = TransferBins.PER_SECOND;
    int until = Math.min(conditions.loadedFrom(), bins.count());
    for (int first = 0; first + width <= until; first++) {
      if (bins.bitsPerSecond(first, width) >= target.bitsPerSecond()) {
        return true;
      }
    }
    return false;
  }
}

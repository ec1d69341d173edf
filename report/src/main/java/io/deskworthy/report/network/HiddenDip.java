package io.deskworthy.report.network;

import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * A dip in the time before more connections joined. That time belongs to no figure, so a line whose
 * only dip lies there would seem steady; it is watched for the whole time instead.
 *
 * <p>Slow start reaches the rate of a lossy line, too, before its first losses, and then falls. But
 * then no queue stands while the rate is low, and the probe comes through: the senders held back. A
 * line that is slower for a while has a queue in front of it, or carries nothing at all.
 */
final class HiddenDip {

  private static final int REACHED_BINS = TransferBins.PER_SECOND;
  private static final int FALLEN_BINS = TransferBins.PER_SECOND / 2;

  /** As far as a second must fall to be heard in a call. */
  private static final double FALLEN_SHARE = 0.5;

  private static final double WAITED = 0.5;

  private HiddenDip() {}

  /** Returns whether the line first carried {@code target} for a second and then seemed to dip. */
  static boolean isIn(TransferView view, BitRate target) {
    TransferBins bins = view.bins();
    int joined = Math.min(view.conditions().loadedFrom(), bins.count());
    int reached = 0;
    while (reached + REACHED_BINS <= joined
        && bins.bitsPerSecond(reached, REACHED_BINS) < target.bitsPerSecond()) {
      reached++;
    }
    for (int bin = reached + REACHED_BINS; bin + FALLEN_BINS <= joined; bin++) {
      double rate = bins.bitsPerSecond(bin, FALLEN_BINS);
      if (rate < FALLEN_SHARE * target.bitsPerSecond() && wasTheLine(view, bin)) {
        return true;
      }
    }
    return false;
  }

  private static boolean wasTheLine(TransferView view, int bin) {
    Duration from = TransferBins.durationOf(bin);
    OptionalDouble busy = BusyShare.of(view, from, TransferBins.durationOf(bin + FALLEN_BINS));
    return busy.isEmpty() || busy.getAsDouble() >= WAITED;
  }
}

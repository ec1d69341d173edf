package io.deskworthy.report.network;

import io.deskworthy.report.unit.BitRate;
import java.time.Duration;

/**
 * A direction that carries nearly a third more than is asked of it. That it is enough is plain
 * before its figure has settled. What is left to see is whether it holds, and in that the time
 * counts, too, in which senders felt for the rate or more connections joined, if the target was
 * reached by then.
 */
final class FarAbove {

  /** A line of 25 Mbit/s carries 1.34 times the payload that 20 have to; 24.2 are the least. */
  static final double SHARE = 1.3;

  private FarAbove() {}

  /** Returns whether {@code estimate} is that far above {@code target}, but for {@code leeway}. */
  static boolean isShown(GoodputEstimate estimate, BitRate target, Leeway leeway) {
    return estimate.low().bitsPerSecond() >= (SHARE - leeway.share()) * target.bitsPerSecond();
  }

  /**
   * Returns how long {@code bins} have held {@code target} without one short interval and without a
   * gap of the probe, from the first interval on that was not short; zero if they have not.
   */
  static Duration held(TransferBins bins, TransferConditions conditions, BitRate target) {
    int reached = reached(bins, target, Stability.width(conditions.idleRtt()));
    TransferBins since = bins.from(reached);
    boolean gap = conditions.gaps().stream().anyMatch(each -> each.bin() >= reached);
    return !gap && Stability.isFlawless(since, target, conditions)
        ? since.duration()
        : Duration.ZERO;
  }

  private static int reached(TransferBins bins, BitRate target, int width) {
    int first = 0;
    while (first + width <= bins.count() && Stability.isShort(bins, first, width, target)) {
      first++;
    }
    return first;
  }
}

package io.deskworthy.report.network;

import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.List;

/**
 * Whether a rate held. A line of 30 Mbit/s that falls to 4 every few seconds has a fine mean; a
 * call over it does not.
 */
final class Stability {

  /** The German regulator's "normally available" speed is what nine measurements in ten reach. */
  private static final double MOST_SHORT_INTERVALS = 0.1;

  /** Half-seconds spread around the mean by up to a fifth on good lines with loss. */
  private static final double INTERVAL_SHARE = 0.75;

  private static final Duration INTERVAL = Duration.ofMillis(500);

  /** TCP regains its rate after one loss within some round trips; that is no dip. */
  private static final int INTERVAL_ROUND_TRIPS = 6;

  /** A second below half of the target is heard in a call, however good the other nine were. */
  private static final int DIP_BINS = TransferBins.PER_SECOND;

  private static final double DIP_SHARE = 0.5;

  /**
   * What one lost packet holds back comes all at once when it is repeated; a dip that is made good
   * within this time was none of the line's.
   */
  private static final int REPAID_BINS = 3;

  /** Even a lost packet of a TCP probe is repeated within this. */
  private static final Duration LONGEST_SINGLE_GAP = Duration.ofSeconds(1);

  private Stability() {}

  /**
   * Returns whether {@code measured} held 75 % of {@code target} in nine of ten intervals, had no
   * second below half of it that the next 300 ms did not make good, and the probe had no gap; over
   * TCP, one shorter than a second is forgiven. Where datagrams show that the line went on, what
   * was held up behind a lost packet counts in the time in which it crossed the line.
   *
   * @param gaps those of the measured period
   */
  static boolean isStable(
      TransferBins measured, BitRate target, TransferConditions conditions, List<ProbeGap> gaps) {
    TransferBins crossed = HeldUp.crossed(measured, conditions.probe());
    return holdsRate(crossed, target, width(conditions.idleRtt()))
        && !hasDip(crossed, target)
        && holdsProbe(conditions.probe(), gaps);
  }

  /** Returns how many bins make an interval. */
  static int width(Duration idleRtt) {
    Duration roundTrips = idleRtt.multipliedBy(INTERVAL_ROUND_TRIPS);
    Duration interval = roundTrips.compareTo(INTERVAL) > 0 ? roundTrips : INTERVAL;
    return TransferBins.countFor(interval);
  }

  /**
   * Returns whether no interval at all fell below 75 % of {@code target}, wherever it is laid: an
   * outage that two intervals share would hide in both. Nor may a dip be about to begin.
   */
  static boolean isFlawless(TransferBins measured, BitRate target, TransferConditions conditions) {
    int width = width(conditions.idleRtt());
    double last = measured.lastRate(REPAID_BINS).bitsPerSecond();
    if (last < INTERVAL_SHARE * target.bitsPerSecond()) {
      return false;
    }
    for (int first = 0; first + width <= measured.count(); first++) {
      if (isShort(measured, first, width, target)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the interval of {@code width} bins from {@code first} on fell short. */
  static boolean isShort(TransferBins bins, int first, int width, BitRate target) {
    return bins.bitsPerSecond(first, width) < INTERVAL_SHARE * target.bitsPerSecond();
  }

  private static boolean holdsRate(TransferBins measured, BitRate target, int width) {
    int intervals = measured.count() / width;
    int shortOfRate = 0;
    for (int interval = 0; interval < intervals; interval++) {
      shortOfRate += isShort(measured, interval * width, width, target) ? 1 : 0;
    }
    return shortOfRate <= Math.floor(MOST_SHORT_INTERVALS * intervals);
  }

  private static boolean hasDip(TransferBins measured, BitRate target) {
    int repaid = DIP_BINS + REPAID_BINS;
    for (int first = 0; first + repaid <= measured.count(); first++) {
      double dip = measured.bitsPerSecond(first, DIP_BINS);
      double made = measured.bitsPerSecond(first, repaid);
      if (dip < DIP_SHARE * target.bitsPerSecond()
          && made < INTERVAL_SHARE * target.bitsPerSecond()) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsProbe(ProbeKind probe, List<ProbeGap> gaps) {
    return gaps.size() <= probe.gapsAllowed()
        && gaps.stream().allMatch(gap -> gap.length().compareTo(LONGEST_SINGLE_GAP) < 0);
  }
}

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

  /**
   * A probe over TCP makes a gap of 200 to 900 ms of one lost packet, so a single gap proves
   * nothing below a second.
   */
  private static final int GAPS_ALLOWED = 1;

  private static final Duration LONGEST_SINGLE_GAP = Duration.ofSeconds(1);

  private Stability() {}

  /**
   * Returns whether {@code measured} held 75 % of {@code target} in nine of ten intervals and the
   * probe had at most one gap, shorter than a second.
   *
   * @param gaps those of the measured period
   */
  static boolean isStable(
      TransferBins measured, BitRate target, Duration idleRtt, List<ProbeGap> gaps) {
    return holdsRate(measured, target, width(idleRtt)) && holdsProbe(gaps);
  }

  private static int width(Duration idleRtt) {
    Duration roundTrips = idleRtt.multipliedBy(INTERVAL_ROUND_TRIPS);
    Duration interval = roundTrips.compareTo(INTERVAL) > 0 ? roundTrips : INTERVAL;
    return TransferBins.countFor(interval);
  }

  private static boolean holdsRate(TransferBins measured, BitRate target, int width) {
    int intervals = measured.count() / width;
    int shortOfRate = 0;
    for (int interval = 0; interval < intervals; interval++) {
      double rate = measured.bitsPerSecond(interval * width, width);
      shortOfRate += rate < INTERVAL_SHARE * target.bitsPerSecond() ? 1 : 0;
    }
    return shortOfRate <= Math.floor(MOST_SHORT_INTERVALS * intervals);
  }

  private static boolean holdsProbe(List<ProbeGap> gaps) {
    return gaps.size() <= GAPS_ALLOWED
        && gaps.stream().allMatch(gap -> gap.length().compareTo(LONGEST_SINGLE_GAP) < 0);
  }
}

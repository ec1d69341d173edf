package io.deskworthy.report.network;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a row of round trips shows.
 *
 * @param median half of the round trips took no longer
 * @param p95 95 % of them took no longer (nearest rank)
 * @param jitter interarrival jitter of RFC 3550, section 6.4.1, at the end of the row: J += (|D| −
 *     J)/16, where D is the difference between successive round trips instead of one-way times
 */
public record LatencyStatistics(Duration median, Duration p95, Duration jitter) {

  private static final double HALF = 0.5;
  private static final double NINETY_FIVE = 0.95;

  /** The RFC's gain: "a good noise reduction ratio while maintaining a reasonable rate". */
  private static final double GAIN = 1.0 / 16;

  /** Below these, a 95th percentile is the maximum and jitter has not settled. */
  static final int FEWEST = 10;

  /** Returns the statistics of {@code roundTrips} in their order, or nothing of fewer than ten. */
  public static Optional<LatencyStatistics> of(List<Duration> roundTrips) {
    if (roundTrips.size() < FEWEST) {
      return Optional.empty();
    }
    List<Duration> sorted = roundTrips.stream().sorted().toList();
    return Optional.of(new LatencyStatistics(
        nearestRank(sorted, HALF), nearestRank(sorted, NINETY_FIVE), jitter(roundTrips)));
  }

  private static Duration nearestRank(List<Duration> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  private static Duration jitter(List<Duration> roundTrips) {
    double jitter = 0;
    for (int later = 1; later < roundTrips.size(); later++) {
      long difference =
          roundTrips.get(later).toNanos() - roundTrips.get(later - 1).toNanos();
      jitter += (Math.abs(difference) - jitter) * GAIN;
    }
    return Duration.ofNanos(Math.round(jitter));
  }
}

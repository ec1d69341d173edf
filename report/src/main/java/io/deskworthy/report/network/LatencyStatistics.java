package io.deskworthy.report.network;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a row of round trips shows.
 *
 * @param median half of the round trips took no longer
 * @param p95 95 % of them took no longer (nearest rank)
 * @param jitter that of {@link Jitter}, with round trips instead of one-way times
 */
public record LatencyStatistics(Duration median, Duration p95, Duration jitter) {

  private static final double HALF = 0.5;
  private static final double NINETY_FIVE = 0.95;
  private static final double MILLIS_PER_MINUTE = 60_000;
  private static final double NANOS_PER_MILLI = 1e6;

  /** Below these, a 95th percentile is the maximum and jitter has not settled. */
  public static final int FEWEST = 10;

  /** A round trip of 10 µs: faster is no network. */
  public static final long MOST_RPM = 6_000_000;

  /** Returns the statistics of {@code roundTrips} in their order, or nothing of fewer than ten. */
  public static Optional<LatencyStatistics> of(List<Duration> roundTrips) {
    if (roundTrips.size() < FEWEST) {
      return Optional.empty();
    }
    List<Duration> sorted = roundTrips.stream().sorted().toList();
    Duration jitter = Jitter.ofTimes(roundTrips.stream().map(Duration::toNanos).toList());
    return Optional.of(
        new LatencyStatistics(nearestRank(sorted, HALF), nearestRank(sorted, NINETY_FIVE), jitter));
  }

  /**
   * Returns round trips per minute at the median: 60 000 ms over it, rounded, at most
   * {@link #MOST_RPM}. The unit of draft-ietf-ippm-responsiveness, which takes a mean of
   * connections and requests made for the purpose; this one is of our probe.
   */
  public long responsiveness() {
    double millis = Math.max(median.toNanos() / NANOS_PER_MILLI, MILLIS_PER_MINUTE / MOST_RPM);
    return Math.round(MILLIS_PER_MINUTE / millis);
  }

  /** Returns the median (nearest rank) of one or more. */
  static Duration median(List<Duration> roundTrips) {
    return nearestRank(roundTrips.stream().sorted().toList(), HALF);
  }

  private static Duration nearestRank(List<Duration> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}

package io.deskworthy.report.network;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the round trip went during a transfer, for drawing. */
public final class RttSeries {

  /** As long as the intervals in which the rate is judged to be stable. */
  public static final Duration INTERVAL = Duration.ofMillis(500);

  /** A minute: as long as the bins of a transfer may be. */
  public static final int MOST = 120;

  private RttSeries() {}

  /**
   * Returns the median round trip (nearest rank) of the probes sent in each half second from the
   * transfer's first byte on; nothing for one in which none was sent that came back.
   */
  public static List<Optional<Duration>> of(List<ProbeSample> samples) {
    List<List<Duration>> intervals = new ArrayList<>();
    for (ProbeSample sample : samples) {
      long place = Math.floorDiv(sample.sentAfter().toNanos(), INTERVAL.toNanos());
      if (place >= 0 && place < MOST) {
        while (intervals.size() <= place) {
          intervals.add(new ArrayList<>());
        }
        sample.roundTrip().ifPresent(intervals.get((int) place)::add);
      }
    }
    return intervals.stream().map(RttSeries::median).toList();
  }

  private static Optional<Duration> median(List<Duration> roundTrips) {
    return roundTrips.isEmpty()
        ? Optional.empty()
        : Optional.of(LatencyStatistics.median(roundTrips));
  }
}

package io.deskworthy.report.network;

import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NightsFindings;
import io.deskworthy.report.finding.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces what the agent says of answered light checks by what the node saw of them. Two sightings
 * at the time of one light check are one: nobody makes up for a bad night in a good minute. A light
 * check that no sighting confirms then counts as not made, never as failed.
 */
public final class WitnessedNights {

  private WitnessedNights() {}

  /**
   * Returns {@code reported} with what {@code sightings} witness.
   *
   * @param sightings those whose signature was checked with a node's key
   * @param keyId of the key that signed the report
   * @throws RejectedStatementException if a list is of another key, or if there are two
   */
  public static Findings of(Findings reported, List<Sightings> sightings, String keyId)
      throws RejectedStatementException {
    if (sightings.isEmpty()) {
      return reported;
    }
    if (sightings.size() > 1) {
      throw new RejectedStatementException("there are two lists of sightings");
    }
    if (!sightings.get(0).keyId().equals(keyId)) {
      throw new RejectedStatementException("the sightings are those of another key");
    }
    return confirmed(reported, sightings.get(0))
        .map(counts -> reported.toBuilder()
            .put(NightsFindings.ANSWERED, Reading.of(counts), Evidence.WITNESSED)
            .build())
        .orElse(reported);
  }

  private static Optional<List<Long>> confirmed(Findings reported, Sightings sightings) {
    Optional<List<Long>> starts = reported.reading(NightsFindings.STARTS).value();
    Optional<List<Long>> planned = reported.reading(NightsFindings.PLANNED).value();
    Optional<List<Long>> answered = reported.reading(NightsFindings.ANSWERED).value();
    Optional<Duration> interval =
        reported.reading(NightsFindings.INTERVAL).value().filter(length -> length.toMillis() > 0);
    if (starts.isEmpty() || planned.isEmpty() || answered.isEmpty() || interval.isEmpty()) {
      return Optional.empty();
    }
    int nights = Math.min(
        answered.get().size(), Math.min(starts.get().size(), planned.get().size()));
    List<Long> counts = new ArrayList<>();
    for (int night = 0; night < nights; night++) {
      long seen = seen(
          sightings,
          Instant.ofEpochSecond(starts.get().get(night)),
          interval.get(),
          planned.get().get(night));
      counts.add(Math.min(answered.get().get(night), seen));
    }
    return Optional.of(counts);
  }

  /** The candidate's clock may be half an interval away from the node's. */
  private static long seen(Sightings sightings, Instant start, Duration interval, long planned) {
    Set<Long> places = new HashSet<>();
    for (Instant moment : sightings.seen()) {
      double passed = (double) Duration.between(start, moment).toMillis() / interval.toMillis();
      long place = Math.round(passed);
      if (place >= 0 && place < planned) {
        places.add(place);
      }
    }
    return places.size();
  }
}

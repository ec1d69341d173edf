package io.deskworthy.report.network;

import java.time.Duration;
import java.util.Optional;

/**
 * One probe of a transfer.
 *
 * @param sentAfter time from the transfer's beginning to its sending
 * @param roundTrip until it came back; empty if it has not
 */
public record ProbeSample(Duration sentAfter, Optional<Duration> roundTrip) {

  /** Refuses negative times. */
  public ProbeSample {
    if (sentAfter.isNegative() || roundTrip.map(Duration::isNegative).orElse(false)) {
      throw new IllegalArgumentException(
          "a probe is sent after the beginning and comes back later");
    }
  }
}

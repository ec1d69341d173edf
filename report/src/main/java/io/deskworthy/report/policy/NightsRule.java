package io.deskworthy.report.policy;

import java.util.Optional;

/**
 * For how long a line must have been watched, and how often it may have been dead.
 *
 * @param nights so many nights at least, each with half of its light checks or more, 1 to 7
 * @param checks so many light checks in all those nights at least
 * @param failedRatio at most this share of the light checks may be without an answer, 0 to 1
 * @param hours which must lie within the hours watched, if the policy says
 */
public record NightsRule(long nights, long checks, double failedRatio, Optional<WatchHours> hours)
    implements Rule {

  @Override
  public <R> R fold(Cases<R> cases) {
    return cases.nights(this);
  }
}

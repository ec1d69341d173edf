package io.deskworthy.agent.watch;

import io.deskworthy.report.finding.NightsFindings;
import io.deskworthy.report.network.Sightings;
import java.time.Duration;
import java.util.Optional;

/** What a plan may be. */
public final class WatchLimits {

  /** A week. */
  public static final int MOST_NIGHTS = NightsFindings.MOST_NIGHTS;

  /** The usual time from one light check to the next. */
  public static final Duration USUAL = Duration.ofMinutes(30);

  /**
   * Names a shorter time than {@link #LEAST}, in seconds, as a system property: for trying the
   * program out, since a test cannot wait for nights.
   */
  public static final String LEAST_PROPERTY = "deskworthy.watch.leastSeconds";

  /** Oftener costs data and tells no more. */
  private static final Duration LEAST = Duration.ofMinutes(10);

  private static final Duration MOST = Duration.ofHours(2);

  private WatchLimits() {}

  /** Returns the code of the fault that makes {@code plan} impossible, if there is one. */
  public static Optional<String> fault(WatchPlan plan) {
    Duration least = Duration.ofSeconds(Long.getLong(LEAST_PROPERTY, LEAST.toSeconds()));
    if (plan.every().compareTo(least) < 0 || plan.every().compareTo(MOST) > 0) {
      return Optional.of("watch-every");
    }
    if (plan.nights() < 1 || plan.nights() > MOST_NIGHTS) {
      return Optional.of("watch-days");
    }
    boolean tooMany = plan.checksOfANight() > NightsFindings.MOST_OF_A_NIGHT
        || plan.checksOfANight() * plan.nights() > Sightings.MOST;
    return tooMany ? Optional.of("watch-too-many") : Optional.empty();
  }
}

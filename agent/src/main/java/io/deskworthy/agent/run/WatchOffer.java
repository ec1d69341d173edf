package io.deskworthy.agent.run;

import io.deskworthy.agent.reach.ReachPlan;
import io.deskworthy.agent.submission.InvitationLink;
import io.deskworthy.agent.watch.NeutralPlaces;
import io.deskworthy.agent.watch.WatchLimits;
import io.deskworthy.agent.watch.WatchPlan;
import io.deskworthy.report.policy.NightsRule;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.Requirement;
import io.deskworthy.report.policy.WatchHours;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a candidate is offered to watch: what the policy asks for, else what is usual.
 *
 * @param invitation for whom
 * @param policy what is asked for
 */
public record WatchOffer(InvitationLink invitation, Policy policy) {

  private static final WatchHours USUAL_HOURS = WatchHours.ofHours(22, 6);

  /** Enough for a figure, and over within half a week. */
  private static final int USUAL_NIGHTS = 3;

  /** Of the time between two light checks: so far apart do the candidates of an employer come. */
  private static final int SPREAD = 3;

  /** Returns the hours that are offered. */
  public WatchHours hours() {
    return asked().flatMap(NightsRule::hours).orElse(USUAL_HOURS);
  }

  /**
   * Returns a plan.
   *
   * @param hours chosen ones
   * @param every chosen time from one light check to the next
   * @param nights chosen number; without one, a night more than the policy asks for, since some
   *     computer always sleeps when it should not
   */
  public WatchPlan plan(
      WatchHours hours, Duration every, Optional<Integer> nights, Instant now, ZoneId zone) {
    WatchPlan one = new WatchPlan(
        invitation,
        hours,
        zone,
        every,
        1,
        now.truncatedTo(ChronoUnit.MILLIS),
        Duration.ofMillis(new SecureRandom().nextLong(every.toMillis() / SPREAD + 1)),
        places());
    return one.withNights(
        nights.orElseGet(() -> asked().map(rule -> enough(one, rule)).orElse(USUAL_NIGHTS)));
  }

  private Optional<NightsRule> asked() {
    return policy.requirements().stream()
        .map(Requirement::rule)
        .flatMap(rule -> rule instanceof NightsRule nights ? Stream.of(nights) : Stream.empty())
        .findFirst();
  }

  private static int enough(WatchPlan plan, NightsRule asked) {
    long forChecks = -Math.floorDiv(-asked.checks(), (long) plan.checksOfANight());
    return (int) Math.min(WatchLimits.MOST_NIGHTS, Math.max(asked.nights(), forChecks) + 1);
  }

  /** The employer's own services, which the candidate will use anyway; else well-known ones. */
  private List<String> places() {
    List<String> own = ReachPlan.of(policy).places(NeutralPlaces.MOST);
    return own.size() < NeutralPlaces.MOST
        ? ReachPlan.ofWellKnown().places(NeutralPlaces.MOST)
        : own;
  }
}

package io.deskworthy.agent.watch;

import io.deskworthy.agent.submission.InvitationLink;
import io.deskworthy.report.policy.WatchHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a line is looked at: at chosen hours of so many nights. A window may lie in the middle of
 * the day; it is called a night all the same.
 *
 * @param invitation for whom
 * @param hours of the candidate's day
 * @param zone whose clock that is
 * @param every from one light check to the next
 * @param nights how many, 1 to 7
 * @param startedAt nothing is due before
 * @param offset how much later than the hour the first light check of a night is due, so that the
 *     candidates of one employer do not all come at ten o'clock sharp
 * @param places neutral ones, as {@code host:port}: when none answers, the line is dead
 */
public record WatchPlan(
    InvitationLink invitation,
    WatchHours hours,
    ZoneId zone,
    Duration every,
    int nights,
    Instant startedAt,
    Duration offset,
    List<String> places) {

  /**
   * A light check is too late when it comes later than this part of the time to the next: whoever
   * reads the node's sightings takes them for the nearest one, and the candidate's clock may be
   * wrong by as much again.
   */
  private static final int LATE = 4;

  /** Copies the list. */
  public WatchPlan {
    places = List.copyOf(places);
  }

  /** Returns this plan with another number of nights. */
  public WatchPlan withNights(int number) {
    return new WatchPlan(invitation, hours, zone, every, number, startedAt, offset, places);
  }

  /** Returns the nights with their light checks, in order. */
  public List<Night> schedule() {
    List<Night> all = new ArrayList<>();
    LocalDate day = startedAt.atZone(zone).toLocalDate().minusDays(1);
    while (all.size() < nights) {
      night(day).ifPresent(all::add);
      day = day.plusDays(1);
    }
    return List.copyOf(all);
  }

  /** Returns when all is over. */
  public Instant end() {
    List<Night> all = schedule();
    return all.get(all.size() - 1).end();
  }

  /**
   * Returns the light check that is to be made now, if one is.
   *
   * @param made when the last one that was made was due
   */
  public Optional<Instant> dueAt(Instant now, Optional<Instant> made) {
    return schedule().stream()
        .flatMap(night -> night.lastDue(now).stream())
        .reduce((earlier, later) -> later)
        .filter(due -> made.map(due::isAfter).orElse(true))
        .filter(due -> Duration.between(due, now).compareTo(latest()) < 0);
  }

  /** Returns how late a light check may be made. */
  Duration latest() {
    return every.dividedBy(LATE);
  }

  /** Returns when the next light check after {@code now} is due, if there is one. */
  public Optional<Instant> nextAfter(Instant now) {
    return schedule().stream().flatMap(night -> night.nextAfter(now).stream()).findFirst();
  }

  /** Returns how many light checks a whole night has. */
  public int checksOfANight() {
    return checks(hours.length().minus(offset), every);
  }

  /** Whoever begins in the middle of the night need not wait for the next. */
  private Optional<Night> night(LocalDate day) {
    Instant from = at(day, hours.from());
    Instant end = at(hours.to().isAfter(hours.from()) ? day : day.plusDays(1), hours.to());
    Instant due = from.plus(offset);
    Instant first = due.isBefore(startedAt) ? startedAt : due;
    Duration left = Duration.between(first, end);
    return left.isNegative() || left.isZero()
        ? Optional.empty()
        : Optional.of(new Night(first, checks(left, every), every));
  }

  private Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(zone).toInstant();
  }

  private static int checks(Duration length, Duration every) {
    return (int) Math.max(1, -Math.floorDiv(-length.toMillis(), every.toMillis()));
  }
}

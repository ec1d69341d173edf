package io.deskworthy.report.policy;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Hours of a day, which may go past midnight: 22:00 to 06:00. The same hour twice is the whole day.
 *
 * @param from the first moment
 * @param to the first moment that is not among them any more
 */
public record WatchHours(LocalTime from, LocalTime to) {

  private static final Duration DAY = Duration.ofDays(1);

  /** Returns the hours from the full hour {@code from} to {@code to}, 0 to 23 each. */
  public static WatchHours ofHours(int from, int to) {
    return new WatchHours(LocalTime.of(from, 0), LocalTime.of(to, 0));
  }

  /** Returns what {@code text} such as {@code 22:00-06:00} says, or nothing if it is no hours. */
  public static Optional<WatchHours> parse(String text) {
    String[] ends = text.strip().split("-", -1);
    if (ends.length != 2) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new WatchHours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip())));
    } catch (DateTimeParseException notTimes) {
      return Optional.empty();
    }
  }

  /** Returns how long they last by the clock on the wall: more than nothing, a day at most. */
  public Duration length() {
    return forward(from, to).isZero() ? DAY : forward(from, to);
  }

  /** Returns whether {@code others} lie within these. */
  public boolean cover(WatchHours others) {
    Duration later = forward(from, others.from);
    return length().equals(DAY) || later.plus(others.length()).compareTo(length()) <= 0;
  }

  private static Duration forward(LocalTime one, LocalTime other) {
    Duration between = Duration.between(one, other);
    return between.isNegative() ? between.plus(DAY) : between;
  }

  /** Returns them as {@link #parse} reads them. */
  @Override
  public String toString() {
    return from + "-" + to;
  }
}

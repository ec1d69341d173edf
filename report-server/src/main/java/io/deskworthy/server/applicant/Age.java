package io.deskworthy.server.applicant;

import java.time.Duration;
import java.util.Locale;

/** How long ago a report came. */
public enum Age {
  /** Within the last 24 hours. */
  DAY(1, false),
  /** Within the last seven days. */
  WEEK(7, false),
  /** Within the last thirty days. */
  MONTH(30, false),
  /** Longer than thirty days ago. */
  OLDER(30, true);

  private final int days;
  private final boolean isOlder;

  Age(int days, boolean isOlder) {
    this.days = days;
    this.isOlder = isOlder;
  }

  /** Returns where one side ends and the other begins, before now. */
  public Duration border() {
    return Duration.ofDays(days);
  }

  /** Returns whether what came before the border is meant, rather than after it. */
  public boolean isOlder() {
    return isOlder;
  }

  /** Returns its word in addresses and texts: {@code week}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

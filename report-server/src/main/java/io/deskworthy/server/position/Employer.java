package io.deskworthy.server.position;

import io.deskworthy.report.text.KeepingTime;

/**
 * Who asks.
 *
 * @param name as candidates read it
 * @param keeping for how long reports are kept, at most {@link #MOST_DAYS} days
 */
public record Employer(String name, KeepingTime keeping) {

  /**
   * Thirty days after the decision is what data protection guides call enough. Half a year is
   * longer than a position stays open: what nobody decided by then, nobody will.
   */
  public static final KeepingTime DEFAULT_KEEPING = new KeepingTime(30, 180);

  /** Ten years: longer than anybody's reason to keep it. */
  public static final int MOST_DAYS = 3650;

  /** Refuses an empty name and a time that is none. */
  public Employer {
    if (name.isBlank() || keeping.undecidedDays() > MOST_DAYS) {
      throw new IllegalArgumentException("an employer has a name and keeps reports for some days");
    }
  }

  /** Returns the same employer that keeps reports for so long. */
  public Employer withKeeping(KeepingTime time) {
    return new Employer(name, time);
  }
}

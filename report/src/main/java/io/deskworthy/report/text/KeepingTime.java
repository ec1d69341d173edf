package io.deskworthy.report.text;

/**
 * For how long the data of an application are kept: what a candidate is told before they agree.
 *
 * @param days after the decision about the application, at least 1
 * @param undecidedDays after the last report while nobody decides, at least {@code days}
 */
public record KeepingTime(int days, int undecidedDays) {

  /** Refuses times that are none. */
  public KeepingTime {
    if (days < 1 || undecidedDays < days) {
      throw new IllegalArgumentException("kept for some days, and undecided no shorter than that");
    }
  }

  @Override
  public String toString() {
    return days + "/" + undecidedDays;
  }
}

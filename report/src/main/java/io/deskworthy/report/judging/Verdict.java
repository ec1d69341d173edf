package io.deskworthy.report.judging;

/** What all requirements come to. */
public enum Verdict {
  /** Every required one is met. */
  READY,
  /** At least one required one is not met. */
  NOT_READY,
  /** None is known to be missed, and at least one is not determined. */
  UNDETERMINED
}

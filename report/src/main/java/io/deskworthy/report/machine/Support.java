package io.deskworthy.report.machine;

import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import java.time.LocalDate;

/**
 * What is known of the support of an operating system by its maker.
 *
 * @param supported whether its maker still mends it
 * @param until the last day on which its maker does, without extra payment
 */
public record Support(Reading<Boolean> supported, Reading<LocalDate> until) {

  /** The table has no such version. */
  public static final Reason NOT_LISTED = new Reason("system-not-listed");

  /** The maker sells updates beyond the end, and nothing shows whether they were bought. */
  public static final Reason MAY_BE_PAID_FOR = new Reason("paid-support-possible");

  /** The maker does not say when support ends. */
  public static final Reason END_NOT_ANNOUNCED = new Reason("support-end-not-announced");

  /** Editions of this version end on different days, and the edition is not known. */
  public static final Reason EDITION_UNKNOWN = new Reason("edition-not-known");

  /** The system is renewed continually and has no end. */
  public static final Reason ROLLING = new Reason("rolling-release");

  /** Returns that nothing is known, for {@code reason}. */
  public static Support unknown(Reason reason) {
    return new Support(Reading.unknown(reason), Reading.unknown(reason));
  }
}

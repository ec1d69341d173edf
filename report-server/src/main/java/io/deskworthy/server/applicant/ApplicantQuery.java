package io.deskworthy.server.applicant;

import java.util.Optional;

/**
 * Which part of which list.
 *
 * @param filter who is meant
 * @param sort in which order
 * @param cursor where to begin; none for the beginning
 */
public record ApplicantQuery(ApplicantFilter filter, ListSort sort, Optional<Cursor> cursor) {

  /** What fits on a screen and a half. */
  public static final int PAGE_SIZE = 25;

  /** Everybody, the newest first. */
  public static final ApplicantQuery ALL =
      new ApplicantQuery(ApplicantFilter.NONE, ListSort.NEWEST, Optional.empty());

  /**
   * A place in a list. Reports that come meanwhile move nobody to another page.
   *
   * @param reportId beside which report; itself it is not meant
   * @param isBackwards whether those before it are meant rather than those after it
   */
  public record Cursor(String reportId, boolean isBackwards) {}

  /** Returns the same list from its beginning. */
  public ApplicantQuery fromTheBeginning() {
    return new ApplicantQuery(filter, sort, Optional.empty());
  }

  /** Returns what follows {@code reportId}. */
  public ApplicantQuery after(String reportId) {
    return new ApplicantQuery(filter, sort, Optional.of(new Cursor(reportId, false)));
  }

  /** Returns what stands before {@code reportId}. */
  public ApplicantQuery before(String reportId) {
    return new ApplicantQuery(filter, sort, Optional.of(new Cursor(reportId, true)));
  }
}

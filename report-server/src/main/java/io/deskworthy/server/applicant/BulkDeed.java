package io.deskworthy.server.applicant;

import java.util.Locale;

/** What can be done about many applicants at once. Buttons and programs send these words. */
public enum BulkDeed {
  /** They are put away. */
  ARCHIVE,
  /** They are taken out of the archive. */
  RESTORE,
  /** They are asked for another run. */
  RERUN;

  /** A week of a busy recruiter; and as many names as a page can ask about. */
  public static final int MOST = 300;

  /** Returns its word in texts. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

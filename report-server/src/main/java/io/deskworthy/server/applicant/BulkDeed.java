package io.deskworthy.server.applicant;

import java.util.Locale;
import java.util.Optional;

/** What can be done about many applicants at once. Buttons and programs send these words. */
public enum BulkDeed {
  /** They are accepted, and put away. */
  ACCEPT,
  /** They are declined, and put away. */
  DECLINE,
  /** They are put away without saying how it ends. */
  ARCHIVE,
  /** They are taken out of the archive. */
  RESTORE,
  /** They are asked for another run. */
  RERUN;

  /** A week of a busy recruiter; and as many names as a page can ask about. */
  public static final int MOST = 300;

  /** Returns what is decided by it, if it decides. */
  public Optional<Decision> decision() {
    return switch (this) {
      case ACCEPT -> Optional.of(Decision.ACCEPTED);
      case DECLINE -> Optional.of(Decision.DECLINED);
      default -> Optional.empty();
    };
  }

  /** Returns its word in texts. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

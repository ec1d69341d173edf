package io.deskworthy.server.upkeep;

import java.time.Instant;
import java.util.List;

/** Knows what was kept long enough. Safe for concurrent use. */
public interface RetentionStore {

  /**
   * Returns at most {@code most} invitations of which nothing is to be kept any more at
   * {@code now}, those longest due first. The time of an invitation begins with its last report,
   * or, if none came, when it expired; it is as long as {@code days}, or as the candidate was told
   * when that was less.
   */
  List<String> due(Instant now, int days, int most);

  /** Returns how many there are. */
  int countDue(Instant now, int days);
}

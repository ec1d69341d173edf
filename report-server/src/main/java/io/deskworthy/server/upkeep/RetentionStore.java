package io.deskworthy.server.upkeep;

import io.deskworthy.report.text.KeepingTime;
import java.time.Instant;
import java.util.List;

/** Knows what was kept long enough. Safe for concurrent use. */
public interface RetentionStore {

  /**
   * Returns at most {@code most} invitations of which nothing is to be kept any more at
   * {@code now}, those longest due first. The time begins with the decision about the candidate's
   * last run for the position; while there is none, with that run; if no report came, when the
   * invitation expired. It is as long as {@code keeping}, or as the candidate was told when that
   * was less. Whoever agreed to a text from before decisions counted is held to their own last
   * report.
   */
  List<String> due(Instant now, KeepingTime keeping, int most);

  /** Returns how many there are. */
  int countDue(Instant now, KeepingTime keeping);
}

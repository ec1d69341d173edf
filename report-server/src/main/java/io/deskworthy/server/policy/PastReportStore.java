package io.deskworthy.server.policy;

import java.util.List;

/** Finds reports to judge again. Safe for concurrent use. */
public interface PastReportStore {

  /** Returns the newest reports for a position, the newest first, at most {@code most}. */
  List<PastReport> newest(String positionId, int most);
}

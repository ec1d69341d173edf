package io.deskworthy.server.storage;

import io.deskworthy.report.judging.Verdict;
import io.deskworthy.server.policy.PastReport;
import io.deskworthy.server.policy.PastReportStore;
import java.util.List;
import java.util.Optional;

/** Finds the newest reports of a position with the latest judgement of each. */
public final class JdbcPastReportStore implements PastReportStore {

  private final Database database;

  /** Finds in {@code database}. */
  public JdbcPastReportStore(Database database) {
    this.database = database;
  }

  @Override
  public List<PastReport> newest(String positionId, int most) {
    return database.read(handle -> handle
        .createQuery("""
            SELECT r.*, i.candidate, j.verdict
            FROM report r
            JOIN invitation i ON i.id = r.invitation_id
            JOIN judgement j ON j.report_id = r.id
            WHERE i.position_id = :position
              AND j.number = (SELECT MAX(number) FROM judgement WHERE report_id = r.id)
            ORDER BY r.received_at DESC, r.id
            LIMIT :most
            """)
        .bind("position", positionId)
        .bind("most", most)
        .map((row, context) -> new PastReport(
            JdbcReportStore.report(row),
            Optional.ofNullable(row.getString("candidate")),
            Verdict.valueOf(row.getString("verdict"))))
        .list());
  }
}

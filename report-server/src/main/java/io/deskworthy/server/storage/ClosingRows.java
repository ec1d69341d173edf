package io.deskworthy.server.storage;

import io.deskworthy.server.applicant.Decided;
import io.deskworthy.server.applicant.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Closes and reopens applications in table {@code applicant} within transactions that are under
 * way. Each returns how many rows that changed.
 */
final class ClosingRows {

  private ClosingRows() {}

  static Optional<Decided> of(ResultSet row) throws SQLException {
    String decision = row.getString("decision");
    return decision == null
        ? Optional.empty()
        : Optional.of(new Decided(
            Decision.valueOf(decision),
            row.getString("decision_by"),
            Rows.instant(row, "decision_at")));
  }

  /** What was decided before stays. */
  static int archive(Handle handle, String reportId) {
    return handle
        .createUpdate(
            "UPDATE applicant SET archived = 1 WHERE report_id = :report AND archived = 0")
        .bind("report", reportId)
        .execute();
  }

  static int decide(Handle handle, String reportId, Decided decided) {
    return handle
        .createUpdate("""
            UPDATE applicant SET archived = 1, decision = :decision, decision_by = :by,
              decision_at = :at
            WHERE report_id = :report AND (decision IS NULL OR decision <> :decision)
            """)
        .bind("decision", decided.decision().name())
        .bind("by", decided.by())
        .bind("at", decided.at().toEpochMilli())
        .bind("report", reportId)
        .execute();
  }

  static int restore(Handle handle, String reportId) {
    return handle.createUpdate("""
            UPDATE applicant SET archived = 0, decision = NULL, decision_by = NULL,
              decision_at = NULL
            WHERE report_id = :report AND archived = 1
            """).bind("report", reportId).execute();
  }
}

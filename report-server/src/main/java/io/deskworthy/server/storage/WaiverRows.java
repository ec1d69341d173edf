package io.deskworthy.server.storage;

import io.deskworthy.server.applicant.Waiver;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads and writes table {@code waiver} within transactions that are under way. */
final class WaiverRows {

  private WaiverRows() {}

  static List<Waiver> of(Handle handle, String reportId) {
    return handle
        .createQuery("SELECT * FROM waiver WHERE report_id = :report ORDER BY waived_at DESC, id")
        .bind("report", reportId)
        .map((row, context) -> new Waiver(
            row.getString("id"),
            reportId,
            row.getString("requirement"),
            row.getString("reason"),
            row.getString("waived_by"),
            Rows.instant(row, "waived_at"),
            Optional.ofNullable(row.getString("taken_back_by")),
            Rows.optionalInstant(row, "taken_back_at")))
        .list();
  }

  /** Returns 0 if the requirement is waived already. */
  static int insert(Handle handle, Waiver waiver) {
    return handle
        .createUpdate("""
            INSERT INTO waiver (id, report_id, requirement, reason, waived_by, waived_at)
            SELECT :id, id, :requirement, :reason, :by, :at FROM report
            WHERE id = :report AND NOT EXISTS (SELECT 1 FROM waiver w
              WHERE w.report_id = :report AND w.requirement = :requirement
                AND w.taken_back_at IS NULL)
            """)
        .bind("id", waiver.id())
        .bind("report", waiver.reportId())
        .bind("requirement", waiver.requirement())
        .bind("reason", waiver.reason())
        .bind("by", waiver.by())
        .bind("at", waiver.at().toEpochMilli())
        .execute();
  }

  static int takeBack(Handle handle, String reportId, String requirement, String by, Instant at) {
    return handle
        .createUpdate("""
            UPDATE waiver SET taken_back_by = :by, taken_back_at = :at
            WHERE report_id = :report AND requirement = :requirement AND taken_back_at IS NULL
            """)
        .bind("by", by)
        .bind("at", at.toEpochMilli())
        .bind("report", reportId)
        .bind("requirement", requirement)
        .execute();
  }
}

package io.deskworthy.server.storage;

import io.deskworthy.server.candidate.ResultStore;
import java.util.Optional;

/** Finds the newest report of an invitation with its judgement and certificate. */
public final class JdbcResultStore implements ResultStore {

  private final Database database;

  /** Finds in {@code database}. */
  public JdbcResultStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Result> latest(String invitationId) {
    return database.read(handle -> handle
        .createQuery("""
            SELECT r.*, j.policy_hash AS judged_by, c.id AS certificate_id
            FROM report r
            JOIN judgement j ON j.report_id = r.id
            LEFT JOIN certificate c ON c.report_id = r.id
            WHERE r.invitation_id = :invitation
              AND j.number = (SELECT MAX(number) FROM judgement WHERE report_id = r.id)
            ORDER BY r.received_at DESC, r.id
            LIMIT 1
            """)
        .bind("invitation", invitationId)
        .map((row, context) -> new Result(
            JdbcReportStore.report(row),
            row.getString("judged_by"),
            Optional.ofNullable(row.getString("certificate_id"))))
        .findOne());
  }
}

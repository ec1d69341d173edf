package io.deskworthy.server.storage;

import io.deskworthy.report.judging.Verdict;
import io.deskworthy.server.employer.ApplicantList;
import io.deskworthy.server.employer.ApplicantQuery;
import io.deskworthy.server.employer.ApplicantStore;
import io.deskworthy.server.employer.MissedRequirements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Finds applicants by their reports and the latest judgement of each. */
public final class JdbcApplicantStore implements ApplicantStore {

  private final Database database;

  /** Finds in {@code database}. */
  public JdbcApplicantStore(Database database) {
    this.database = database;
  }

  @Override
  public ApplicantList list(ApplicantQuery query) {
    return database.read(handle -> {
      List<String> found = reportIds(handle, query);
      int from = Math.min(query.offset(), found.size());
      int to = Math.min(from + ApplicantQuery.PAGE_SIZE, found.size());
      return new ApplicantList(
          found.subList(from, to).stream().map(id -> row(handle, id)).toList(), found.size());
    });
  }

  /**
   * Names are compared here and not by the database: SQLite tells small letters from capitals in
   * all scripts but the Latin one. Two short columns of ten thousand reports are read in some
   * milliseconds.
   */
  private static List<String> reportIds(Handle handle, ApplicantQuery query) {
    String part = query.name().toLowerCase(Locale.ROOT);
    return handle
        .createQuery("""
            SELECT r.id, i.candidate
            FROM report r
            JOIN invitation i ON i.id = r.invitation_id
            JOIN judgement j ON j.report_id = r.id
            WHERE j.number = (SELECT MAX(number) FROM judgement WHERE report_id = r.id)
              AND (:verdict = '' OR j.verdict = :verdict)
            ORDER BY r.received_at DESC, r.id
            """)
        .bind("verdict", query.verdict().map(Verdict::name).orElse(""))
        .map((row, context) -> new Named(
            row.getString("id"), Optional.ofNullable(row.getString("candidate")).orElse("")))
        .stream()
        .filter(named -> named.candidate().toLowerCase(Locale.ROOT).contains(part))
        .map(Named::reportId)
        .toList();
  }

  private static ApplicantList.Row row(Handle handle, String reportId) {
    return handle
        .createQuery("""
            SELECT r.id, r.received_at, i.candidate, p.name, j.verdict, j.assessments
            FROM report r
            JOIN invitation i ON i.id = r.invitation_id
            JOIN position p ON p.id = i.position_id
            JOIN judgement j ON j.report_id = r.id
            WHERE r.id = :id
            ORDER BY j.number DESC
            LIMIT 1
            """)
        .bind("id", reportId)
        .map((row, context) -> row(row))
        .one();
  }

  private static ApplicantList.Row row(ResultSet row) throws SQLException {
    return new ApplicantList.Row(
        row.getString("id"),
        Optional.ofNullable(row.getString("candidate")),
        row.getString("name"),
        Verdict.valueOf(row.getString("verdict")),
        MissedRequirements.of(row.getString("assessments")),
        Rows.instant(row, "received_at"));
  }

  private record Named(String reportId, String candidate) {}
}

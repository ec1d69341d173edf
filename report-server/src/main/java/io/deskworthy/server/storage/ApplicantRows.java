package io.deskworthy.server.storage;

import io.deskworthy.report.judging.Verdict;
import io.deskworthy.server.applicant.ListedState;
import io.deskworthy.server.applicant.Missed;
import io.deskworthy.server.applicant.MissedRequirements;
import io.deskworthy.server.applicant.SearchKeys;
import io.deskworthy.server.applicant.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps table {@code applicant} true to what it is derived from, within the transactions that
 * change that.
 */
final class ApplicantRows {

  /** A transaction of so many is short enough for others to wait. */
  private static final int TOGETHER = 500;

  /** Every few seconds a line in the log, for whoever waits for the first start after an update. */
  private static final int SAID_AFTER = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(ApplicantRows.class);

  private static final String PUT = """
      INSERT INTO applicant (report_id, invitation_id, first_id, position_id, received_at,
        standing, state, missed, name, search)
      VALUES (:reportId, :invitationId, :firstId, :positionId, :receivedAt,
        :standing, :state, :missed, :name, :search)
      ON CONFLICT (report_id) DO UPDATE SET
        first_id = excluded.first_id,
        position_id = excluded.position_id,
        standing = excluded.standing,
        state = excluded.state,
        missed = excluded.missed,
        name = excluded.name,
        search = excluded.search
      """;

  /** Of several runs of one person, the latest is the one to decide about. */
  private static final String MARK_EARLIER = """
      UPDATE applicant SET state = 'EARLIER'
      WHERE first_id = :first AND state <> 'EARLIER' AND EXISTS (
        SELECT 1 FROM applicant later
        WHERE later.first_id = :first AND (later.received_at > applicant.received_at
          OR (later.received_at = applicant.received_at
            AND later.report_id > applicant.report_id)))
      """;

  /** The first deed that decides counts as long as something that decides stands. */
  private static final String DECIDE = """
      UPDATE applicant SET decided_at = CASE
        WHEN archived = 1 OR standing = 'WAIVED' THEN COALESCE(decided_at, :at) END
      WHERE report_id = :report
      """;

  private ApplicantRows() {}

  /** Keeps since when it is decided about a report: archived, or accepted by waivers. */
  static void decide(Handle handle, String reportId, Instant at) {
    handle
        .createUpdate(DECIDE)
        .bind("report", reportId)
        .bind("at", at.toEpochMilli())
        .execute();
  }

  /** Makes rows for reports that have none: those from before there were any. */
  static void addMissing(Database database) {
    String last = "";
    long done = 0;
    List<String> reports = missing(database, last);
    while (!reports.isEmpty()) {
      List<String> together = reports;
      database.write(handle -> {
        refresh(handle, together);
        return together.size();
      });
      done += together.size();
      if (done % SAID_AFTER == 0 || together.size() < TOGETHER) {
        LOG.info("{} reports put into the list of applicants; this is done once", done);
      }
      last = together.get(together.size() - 1);
      reports = missing(database, last);
    }
  }

  /** Returns those without a row whose names come after {@code last}, the first of them. */
  private static List<String> missing(Database database, String last) {
    return database.read(handle -> handle
        .createQuery("""
            SELECT r.id FROM report r
            WHERE r.id > :last
              AND NOT EXISTS (SELECT 1 FROM applicant a WHERE a.report_id = r.id)
              AND EXISTS (SELECT 1 FROM judgement j WHERE j.report_id = r.id)
            ORDER BY r.id
            LIMIT :most
            """)
        .bind("last", last)
        .bind("most", TOGETHER)
        .mapTo(String.class)
        .list());
  }

  /** Derives the row of one report anew; what was decided, and since when, stays. */
  static void refresh(Handle handle, String reportId) {
    refresh(handle, List.of(reportId));
  }

  /** Derives the rows of several. */
  static void refresh(Handle handle, List<String> reportIds) {
    List<Row> rows = derive(handle, reportIds);
    if (rows.isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch(PUT);
    rows.forEach(row -> bind(batch, row));
    batch.execute();
    ApplicantWords.put(handle, rows.stream().collect(Collectors.toMap(Row::reportId, Row::words)));
    PreparedBatch earlier = handle.prepareBatch(MARK_EARLIER);
    rows.stream()
        .map(Row::firstId)
        .distinct()
        .forEach(first -> earlier.bind("first", first).add());
    earlier.execute();
  }

  private static List<Row> derive(Handle handle, List<String> reportIds) {
    Map<String, Set<String>> waived = new HashMap<>();
    handle
        .createQuery("""
            SELECT report_id, requirement FROM waiver
            WHERE report_id IN (<reports>) AND taken_back_at IS NULL
            """)
        .bindList("reports", reportIds)
        .map((row, context) -> waived
            .computeIfAbsent(row.getString("report_id"), first -> new HashSet<>())
            .add(row.getString("requirement")))
        .list();
    return handle
        .createQuery("""
            SELECT r.id, r.invitation_id, r.received_at, i.candidate, i.position_id, j.verdict,
              j.assessments,
              COALESCE(a.first_id, r.invitation_id) AS first_id,
              EXISTS (SELECT 1 FROM rerun b WHERE b.report_id = r.id) AS asked
            FROM report r
            JOIN invitation i ON i.id = r.invitation_id
            JOIN judgement j ON j.report_id = r.id
            LEFT JOIN rerun a ON a.invitation_id = r.invitation_id
            WHERE r.id IN (<reports>)
              AND j.number = (SELECT MAX(number) FROM judgement WHERE report_id = r.id)
            """)
        .bindList("reports", reportIds)
        .map((row, context) -> row(row, waived.getOrDefault(row.getString("id"), Set.of())))
        .list();
  }

  private static Row row(ResultSet row, Set<String> waived) throws SQLException {
    String reportId = row.getString("id");
    List<Missed> missed =
        Missed.waived(MissedRequirements.of(row.getString("assessments")), waived);
    String name = Optional.ofNullable(row.getString("candidate")).orElse("");
    return new Row(
        reportId,
        row.getString("invitation_id"),
        row.getString("first_id"),
        row.getString("position_id"),
        row.getLong("received_at"),
        Standing.of(Verdict.valueOf(row.getString("verdict")), missed),
        row.getBoolean("asked") ? ListedState.RERUN : ListedState.OPEN,
        Missed.write(missed),
        SearchKeys.sorting(name),
        SearchKeys.words(Stream.of(reportId, name)));
  }

  private static void bind(PreparedBatch batch, Row row) {
    batch
        .bind("reportId", row.reportId())
        .bind("invitationId", row.invitationId())
        .bind("firstId", row.firstId())
        .bind("positionId", row.positionId())
        .bind("receivedAt", row.receivedAt())
        .bind("standing", row.standing().name())
        .bind("state", row.state().name())
        .bind("missed", row.missed())
        .bind("name", row.name())
        .bind("search", ApplicantWords.together(row.words()))
        .add();
  }

  private record Row(
      String reportId,
      String invitationId,
      String firstId,
      String positionId,
      long receivedAt,
      Standing standing,
      ListedState state,
      String missed,
      String name,
      List<String> words) {}
}

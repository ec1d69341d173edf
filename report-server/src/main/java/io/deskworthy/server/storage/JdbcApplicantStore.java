package io.deskworthy.server.storage;

import io.deskworthy.server.applicant.ApplicantList;
import io.deskworthy.server.applicant.ApplicantQuery;
import io.deskworthy.server.applicant.ApplicantStore;
import io.deskworthy.server.applicant.Decided;
import io.deskworthy.server.applicant.Listed;
import io.deskworthy.server.applicant.ListedState;
import io.deskworthy.server.applicant.Missed;
import io.deskworthy.server.applicant.Standing;
import io.deskworthy.server.applicant.Waiver;
import io.deskworthy.server.audit.AuditEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;

/** Finds applicants in table {@code applicant}, and keeps what is decided about them. */
public final class JdbcApplicantStore implements ApplicantStore {

  private static final String LISTED = """
      SELECT a.*, i.candidate, p.name AS position_name
      FROM applicant a
      JOIN invitation i ON i.id = a.invitation_id
      LEFT JOIN position p ON p.id = a.position_id
      """;

  private final Database database;
  private final JdbcAuditLog log;

  /** Keeps in {@code database}, and in {@code log} who did it. */
  public JdbcApplicantStore(Database database, JdbcAuditLog log) {
    this.database = database;
    this.log = log;
  }

  @Override
  public ApplicantList list(ApplicantQuery query, Instant now) {
    return database.read(handle -> {
      Optional<Listed> place = query.cursor().flatMap(cursor -> find(handle, cursor.reportId()));
      // Where its place was erased, a list begins anew.
      boolean isFirst = place.isEmpty();
      boolean isBackwards =
          !isFirst && query.cursor().map(ApplicantQuery.Cursor::isBackwards).orElse(false);
      int most = isFirst ? ApplicantList.MOST_COUNTED + 1 : ApplicantQuery.PAGE_SIZE + 1;
      List<String> ids = ApplicantSearch.of(
              handle, query.filter(), query.sort(), place, isBackwards, now)
          .ids(handle, most);
      boolean isMore = ids.size() > ApplicantQuery.PAGE_SIZE;
      List<String> shown =
          new ArrayList<>(ids.subList(0, Math.min(ids.size(), ApplicantQuery.PAGE_SIZE)));
      if (isBackwards) {
        Collections.reverse(shown);
      }
      return new ApplicantList(
          listed(handle, shown),
          isBackwards ? isMore : !isFirst,
          isBackwards || isMore,
          isFirst ? OptionalInt.of(ids.size()) : OptionalInt.empty());
    });
  }

  @Override
  public List<Listed> some(ApplicantQuery query, Optional<Listed> after, Instant now, int most) {
    return database.read(handle -> listed(
        handle,
        ApplicantSearch.of(handle, query.filter(), query.sort(), after, false, now)
            .ids(handle, most)));
  }

  @Override
  public Optional<Listed> find(String reportId) {
    return database.read(handle -> find(handle, reportId));
  }

  @Override
  public List<Listed> runs(String reportId, int most) {
    return database.read(handle -> handle
        .createQuery(LISTED + """
            WHERE a.first_id = (SELECT first_id FROM applicant WHERE report_id = :report)
            ORDER BY a.received_at DESC, a.report_id DESC
            LIMIT :most
            """)
        .bind("report", reportId)
        .bind("most", most)
        .map((row, context) -> listed(row))
        .list());
  }

  @Override
  public boolean archive(String reportId, Instant at, AuditEvent event) {
    return close(reportId, handle -> ClosingRows.archive(handle, reportId), at, event);
  }

  @Override
  public boolean decide(String reportId, Decided decided, AuditEvent event) {
    return close(
        reportId, handle -> ClosingRows.decide(handle, reportId, decided), decided.at(), event);
  }

  @Override
  public boolean restore(String reportId, Instant at, AuditEvent event) {
    return close(reportId, handle -> ClosingRows.restore(handle, reportId), at, event);
  }

  @Override
  public List<Waiver> waivers(String reportId) {
    return database.read(handle -> WaiverRows.of(handle, reportId));
  }

  @Override
  public boolean waive(Waiver waiver, AuditEvent event) {
    return database.write(handle -> {
      int kept = WaiverRows.insert(handle, waiver);
      ApplicantRows.refresh(handle, waiver.reportId());
      ApplicantRows.decide(handle, waiver.reportId(), waiver.at());
      return noted(handle, kept, event, waiver.at());
    });
  }

  @Override
  public boolean takeBack(
      String reportId, String requirement, String by, Instant at, AuditEvent event) {
    return database.write(handle -> {
      int changed = WaiverRows.takeBack(handle, reportId, requirement, by, at);
      ApplicantRows.refresh(handle, reportId);
      ApplicantRows.decide(handle, reportId, at);
      return noted(handle, changed, event, at);
    });
  }

  @Override
  public void askedAgain(String reportId, String invitationId, Instant at, AuditEvent event) {
    database.write(handle -> {
      int kept = handle
          .createUpdate("""
              INSERT INTO rerun (invitation_id, first_id, report_id, asked_at)
              SELECT :invitation, first_id, report_id, :at FROM applicant
              WHERE report_id = :report
              """)
          .bind("invitation", invitationId)
          .bind("report", reportId)
          .bind("at", at.toEpochMilli())
          .execute();
      ApplicantRows.refresh(handle, reportId);
      return noted(handle, kept, event, at);
    });
  }

  private boolean close(
      String reportId, ToIntFunction<Handle> change, Instant at, AuditEvent event) {
    return database.write(handle -> {
      int changed = change.applyAsInt(handle);
      ApplicantRows.decide(handle, reportId, at);
      return noted(handle, changed, event, at);
    });
  }

  private boolean noted(Handle handle, int changed, AuditEvent event, Instant at) {
    if (changed > 0) {
      log.add(handle, event, at);
    }
    return changed > 0;
  }

  private static Optional<Listed> find(Handle handle, String reportId) {
    return listed(handle, List.of(reportId)).stream().findFirst();
  }

  /** Returns the rows in the order of {@code ids}. */
  private static List<Listed> listed(Handle handle, List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<String, Listed> found = new HashMap<>();
    handle
        .createQuery(LISTED + "WHERE a.report_id IN (<ids>)")
        .bindList("ids", ids)
        .map((row, context) -> listed(row))
        .forEach(each -> found.put(each.reportId(), each));
    return ids.stream().map(found::get).filter(each -> each != null).toList();
  }

  private static Listed listed(ResultSet row) throws SQLException {
    return new Listed(
        row.getString("report_id"),
        row.getString("invitation_id"),
        Optional.ofNullable(row.getString("candidate")),
        row.getString("position_id"),
        Optional.ofNullable(row.getString("position_name")).orElse(""),
        Standing.valueOf(row.getString("standing")),
        Missed.read(row.getString("missed")),
        ListedState.valueOf(row.getString("state")),
        row.getLong("archived") == 1,
        ClosingRows.of(row),
        Rows.instant(row, "received_at"));
  }
}

package io.deskworthy.server.storage;

import io.deskworthy.report.judging.Verdict;
import io.deskworthy.server.intake.IssuedCertificate;
import io.deskworthy.server.intake.ReportStore;
import io.deskworthy.server.intake.ReportSummary;
import io.deskworthy.server.intake.StoredConsent;
import io.deskworthy.server.intake.StoredJudgement;
import io.deskworthy.server.intake.StoredReport;
import io.deskworthy.server.webhook.EventType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Keeps reports, judgements and certificates in the tables of those names. */
public final class JdbcReportStore implements ReportStore {

  private final Database database;
  private final BatchedWork<NewReport, Boolean> adding;

  /** Keeps in {@code database}. */
  public JdbcReportStore(Database database, JdbcAuditLog log) {
    this.database = database;
    this.adding = new NewReportRows(log);
  }

  @Override
  public boolean add(
      StoredReport report,
      StoredConsent consent,
      StoredJudgement judgement,
      Optional<IssuedCertificate> certificate) {
    return database.write(adding, new NewReport(report, consent, judgement, certificate));
  }

  @Override
  public Optional<StoredReport> find(String id) {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM report WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> report(row))
        .findOne());
  }

  @Override
  public Optional<StoredReport> withDigest(String digest) {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM report WHERE digest = :digest")
        .bind("digest", digest)
        .map((row, context) -> report(row))
        .findOne());
  }

  @Override
  public List<ReportSummary> newest(int most) {
    return database.read(handle -> handle
        .createQuery("""
            SELECT r.id, r.invitation_id, r.received_at, j.verdict, j.policy_hash
            FROM report r JOIN judgement j ON j.report_id = r.id
            WHERE j.number = (SELECT MAX(number) FROM judgement WHERE report_id = r.id)
            ORDER BY r.received_at DESC, r.id
            LIMIT :most
            """)
        .bind("most", most)
        .map((row, context) -> new ReportSummary(
            row.getString("id"),
            row.getString("invitation_id"),
            Rows.instant(row, "received_at"),
            Verdict.valueOf(row.getString("verdict")),
            row.getString("policy_hash")))
        .list());
  }

  @Override
  public void add(StoredJudgement judgement) {
    database.write(handle -> {
      int added = insert(handle, judgement);
      ApplicantRows.refresh(handle, judgement.reportId());
      return added;
    });
  }

  @Override
  public List<StoredJudgement> judgements(String reportId) {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM judgement WHERE report_id = :report ORDER BY number")
        .bind("report", reportId)
        .map((row, context) -> new StoredJudgement(
            reportId,
            row.getString("policy_hash"),
            Rows.instant(row, "judged_at"),
            Verdict.valueOf(row.getString("verdict")),
            row.getString("assessments")))
        .list());
  }

  @Override
  public Optional<String> certificateOf(String reportId) {
    return database.read(handle -> handle
        .createQuery("SELECT id FROM certificate WHERE report_id = :report")
        .bind("report", reportId)
        .mapTo(String.class)
        .findOne());
  }

  @Override
  public Optional<StoredConsent> consent(String reportId) {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM consent WHERE report_id = :report")
        .bind("report", reportId)
        .map((row, context) -> new StoredConsent(
            row.getString("version"),
            row.getString("language"),
            row.getString("text_hash"),
            Rows.instant(row, "given_at")))
        .findOne());
  }

  private static int insert(Handle handle, StoredJudgement judgement) {
    WebhookRows.tellOfReport(
        handle,
        EventType.REPORT_JUDGED,
        judgement.reportId(),
        judgement.judgedAt(),
        NewReportRows.told(judgement));
    PreparedBatch batch = handle.prepareBatch(NewReportRows.JUDGEMENT);
    NewReportRows.bind(batch, judgement);
    batch.add();
    return batch.execute().length;
  }

  static StoredReport report(ResultSet row) throws SQLException {
    return new StoredReport(
        row.getString("id"),
        row.getString("digest"),
        row.getString("jws"),
        row.getString("invitation_id"),
        row.getString("key_id"),
        row.getString("session_id"),
        row.getString("nonce"),
        row.getString("policy_hash"),
        Rows.instant(row, "received_at"));
  }
}

package io.deskworthy.server.storage;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.judging.Verdict;
import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.intake.IssuedCertificate;
import io.deskworthy.server.intake.ReportStore;
import io.deskworthy.server.intake.ReportSummary;
import io.deskworthy.server.intake.StoredConsent;
import io.deskworthy.server.intake.StoredJudgement;
import io.deskworthy.server.intake.StoredReport;
import io.deskworthy.server.invitation.Milestone;
import io.deskworthy.server.webhook.EventType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Keeps reports, judgements and certificates in the tables of those names. */
public final class JdbcReportStore implements ReportStore {

  private final Database database;
  private final JdbcAuditLog log;

  /** Keeps in {@code database}. */
  public JdbcReportStore(Database database, JdbcAuditLog log) {
    this.log = log;
    this.database = database;
  }

  @Override
  public boolean add(
      StoredReport report,
      StoredConsent consent,
      StoredJudgement judgement,
      Optional<IssuedCertificate> certificate) {
    return database.write(handle -> {
      if (insert(handle, report) == 0) {
        return false;
      }
      insert(handle, report, consent);
      note(handle, report, AuditAction.REPORT_RECEIVED, report.digest());
      WebhookRows.tell(
          handle,
          EventType.REPORT_RECEIVED,
          report.invitationId(),
          report.receivedAt(),
          StrictJson.newObject().put("report", report.id()).put("digest", report.digest()));
      JdbcGreenhouseStore.reported(handle, report.invitationId(), report.receivedAt());
      insert(handle, judgement);
      certificate.ifPresent(issued -> {
        JdbcCertificateStore.insert(handle, report.id(), issued);
        note(handle, report, AuditAction.CERTIFICATE_ISSUED, "");
      });
      JdbcInvitationStore.reached(
          handle, report.invitationId(), Milestone.REPORTED, report.receivedAt());
      ApplicantRows.refresh(handle, report.id());
      return true;
    });
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

  private static int insert(Handle handle, StoredReport report) {
    return handle
        .createUpdate("""
            INSERT INTO report (id, digest, jws, invitation_id, key_id, session_id, nonce,
              policy_hash, received_at)
            VALUES (:id, :digest, :jws, :invitation, :key, :session, :nonce, :policy, :received)
            ON CONFLICT DO NOTHING
            """)
        .bind("id", report.id())
        .bind("digest", report.digest())
        .bind("jws", report.jws())
        .bind("invitation", report.invitationId())
        .bind("key", report.keyId())
        .bind("session", report.sessionId())
        .bind("nonce", report.nonce())
        .bind("policy", report.policyHash())
        .bind("received", report.receivedAt().toEpochMilli())
        .execute();
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

  private static void insert(Handle handle, StoredReport report, StoredConsent consent) {
    handle
        .createUpdate("""
            INSERT INTO consent (report_id, version, language, text_hash, given_at, stored_at)
            VALUES (:report, :version, :language, :hash, :given, :stored)
            """)
        .bind("report", report.id())
        .bind("version", consent.version())
        .bind("language", consent.language())
        .bind("hash", consent.textHash())
        .bind("given", consent.givenAt().toEpochMilli())
        .bind("stored", report.receivedAt().toEpochMilli())
        .execute();
  }

  private static int insert(Handle handle, StoredJudgement judgement) {
    WebhookRows.tellOfReport(
        handle,
        EventType.REPORT_JUDGED,
        judgement.reportId(),
        judgement.judgedAt(),
        StrictJson.newObject()
            .put("report", judgement.reportId())
            .put("verdict", judgement.verdict().name())
            .put("policy", judgement.policyHash()));
    return handle
        .createUpdate("""
            INSERT INTO judgement (report_id, number, policy_hash, judged_at, verdict, assessments)
            SELECT :report, COUNT(*) + 1, :policy, :at, :verdict, :assessments
            FROM judgement WHERE report_id = :report
            """)
        .bind("report", judgement.reportId())
        .bind("policy", judgement.policyHash())
        .bind("at", judgement.judgedAt().toEpochMilli())
        .bind("verdict", judgement.verdict().name())
        .bind("assessments", judgement.assessments())
        .execute();
  }

  private void note(Handle handle, StoredReport report, AuditAction action, String detail) {
    log.add(
        handle,
        new AuditEvent(Actor.SERVER, action, report.invitationId(), detail),
        report.receivedAt());
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

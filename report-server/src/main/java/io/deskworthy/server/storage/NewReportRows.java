package io.deskworthy.server.storage;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.intake.StoredConsent;
import io.deskworthy.server.intake.StoredJudgement;
import io.deskworthy.server.intake.StoredReport;
import io.deskworthy.server.storage.JdbcAuditLog.Noted;
import io.deskworthy.server.webhook.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes down reports as they come, all that wait at once: one statement for each table instead of
 * twenty for each report. With a database across a network that is what an upload costs.
 */
final class NewReportRows implements BatchedWork<NewReport, Boolean> {

  /** Beside those that are there: also for a later judgement. */
  static final String JUDGEMENT = """
      INSERT INTO judgement (report_id, number, policy_hash, judged_at, verdict, assessments)
      SELECT :report, COUNT(*) + 1, :policy, :at, :verdict, :assessments
      FROM judgement WHERE report_id = :report
      """;

  private static final String REPORT = """
      INSERT INTO report (id, digest, jws, invitation_id, key_id, session_id, nonce,
        policy_hash, received_at)
      VALUES (:id, :digest, :jws, :invitation, :key, :session, :nonce, :policy, :received)
      ON CONFLICT DO NOTHING
      """;

  private static final String CONSENT = """
      INSERT INTO consent (report_id, version, language, text_hash, given_at, stored_at)
      VALUES (:report, :version, :language, :hash, :given, :stored)
      """;

  private final JdbcAuditLog log;

  NewReportRows(JdbcAuditLog log) {
    this.log = log;
  }

  @Override
  public List<Boolean> run(Handle handle, List<NewReport> items) {
    int[] inserted = batch(handle, REPORT, items, (batch, each) -> bind(batch, each.report()));
    List<Boolean> kept = IntStream.of(inserted).mapToObj(rows -> rows > 0).toList();
    List<NewReport> all =
        IntStream.range(0, items.size()).filter(kept::get).mapToObj(items::get).toList();
    if (!all.isEmpty()) {
      keep(handle, all);
    }
    return kept;
  }

  private void keep(Handle handle, List<NewReport> all) {
    batch(handle, CONSENT, all, (batch, each) -> bind(batch, each.report(), each.consent()));
    log.addAll(handle, notes(all));
    batch(handle, JUDGEMENT, all, (batch, each) -> bind(batch, each.judgement()));
    batch(
        handle,
        JdbcCertificateStore.INSERT,
        all.stream().filter(each -> each.certificate().isPresent()).toList(),
        (batch, each) -> JdbcCertificateStore.bind(
            batch, each.report().id(), each.certificate().orElseThrow()));
    batch(handle, JdbcInvitationStore.REPORTED, all, NewReportRows::bindReached);
    batch(handle, JdbcGreenhouseStore.REPORTED, all, NewReportRows::bindReached);
    tell(handle, all);
    ApplicantRows.refresh(handle, all.stream().map(each -> each.report().id()).toList());
  }

  private static <T> int[] batch(
      Handle handle, String sql, List<T> items, BiConsumer<PreparedBatch, T> binding) {
    PreparedBatch batch = handle.prepareBatch(sql);
    for (T each : items) {
      binding.accept(batch, each);
      batch.add();
    }
    return batch.execute();
  }

  private static List<Noted> notes(List<NewReport> all) {
    List<Noted> notes = new ArrayList<>();
    for (NewReport each : all) {
      notes.add(note(each.report(), AuditAction.REPORT_RECEIVED, each.report().digest()));
      each.certificate()
          .ifPresent(issued -> notes.add(note(each.report(), AuditAction.CERTIFICATE_ISSUED, "")));
    }
    return notes;
  }

  private static Noted note(StoredReport report, AuditAction action, String detail) {
    return new Noted(
        new AuditEvent(Actor.SERVER, action, report.invitationId(), detail), report.receivedAt());
  }

  /** In the order in which it would be told of each by itself. */
  private static void tell(Handle handle, List<NewReport> all) {
    boolean received = WebhookRows.anybodyWants(handle, EventType.REPORT_RECEIVED);
    boolean judged = WebhookRows.anybodyWants(handle, EventType.REPORT_JUDGED);
    boolean issued = WebhookRows.anybodyWants(handle, EventType.CERTIFICATE_ISSUED);
    for (NewReport each : all) {
      StoredReport report = each.report();
      if (received) {
        WebhookRows.tell(
            handle,
            EventType.REPORT_RECEIVED,
            report.invitationId(),
            report.receivedAt(),
            StrictJson.newObject().put("report", report.id()).put("digest", report.digest()));
      }
      if (judged) {
        WebhookRows.tell(
            handle,
            EventType.REPORT_JUDGED,
            report.invitationId(),
            each.judgement().judgedAt(),
            told(each.judgement()));
      }
      if (issued) {
        each.certificate()
            .ifPresent(certificate -> JdbcCertificateStore.tellIssued(
                handle, report.id(), certificate.id(), certificate));
      }
    }
  }

  static ObjectNode told(StoredJudgement judgement) {
    return StrictJson.newObject()
        .put("report", judgement.reportId())
        .put("verdict", judgement.verdict().name())
        .put("policy", judgement.policyHash());
  }

  private static void bindReached(PreparedBatch batch, NewReport item) {
    batch
        .bind("id", item.report().invitationId())
        .bind("at", item.report().receivedAt().toEpochMilli());
  }

  private static void bind(PreparedBatch batch, StoredReport report) {
    batch
        .bind("id", report.id())
        .bind("digest", report.digest())
        .bind("jws", report.jws())
        .bind("invitation", report.invitationId())
        .bind("key", report.keyId())
        .bind("session", report.sessionId())
        .bind("nonce", report.nonce())
        .bind("policy", report.policyHash())
        .bind("received", report.receivedAt().toEpochMilli());
  }

  private static void bind(PreparedBatch batch, StoredReport report, StoredConsent consent) {
    batch
        .bind("report", report.id())
        .bind("version", consent.version())
        .bind("language", consent.language())
        .bind("hash", consent.textHash())
        .bind("given", consent.givenAt().toEpochMilli())
        .bind("stored", report.receivedAt().toEpochMilli());
  }

  static void bind(PreparedBatch batch, StoredJudgement judgement) {
    batch
        .bind("report", judgement.reportId())
        .bind("policy", judgement.policyHash())
        .bind("at", judgement.judgedAt().toEpochMilli())
        .bind("verdict", judgement.verdict().name())
        .bind("assessments", judgement.assessments());
  }
}

package io.deskworthy.server.storage;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.certificate.CertificateLink;
import io.deskworthy.server.certificate.CertificateStore;
import io.deskworthy.server.certificate.KeptCertificate;
import io.deskworthy.server.intake.IssuedCertificate;
import io.deskworthy.server.intake.StatusPlace;
import io.deskworthy.server.webhook.EventType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/** Keeps certificates in {@code certificate}, and their links by {@link CertificateLinkRows}. */
public final class JdbcCertificateStore implements CertificateStore {

  /** Keeps a certificate within the transaction that keeps its report. */
  static final String INSERT = """
      INSERT INTO certificate
        (id, report_id, credential, issued_at, expires_at, status_list, status_place)
      VALUES (:id, :report, :credential, :issued, :expires, :list, :place)
      """;

  private static final String KEPT = """
      SELECT c.*, r.invitation_id, s.revoked_at
      FROM certificate c
      JOIN report r ON r.id = c.report_id
      LEFT JOIN status_place s ON s.list = c.status_list AND s.place = c.status_place
      """;

  private final Database database;
  private final JdbcAuditLog log;

  /** Keeps in {@code database}. */
  public JdbcCertificateStore(Database database, JdbcAuditLog log) {
    this.log = log;
    this.database = database;
  }

  @Override
  public Optional<KeptCertificate> find(String id) {
    return database.read(handle -> {
      Optional<CertificateLink> link = CertificateLinkRows.find(handle, id);
      return kept(handle, "c.id", link.map(CertificateLink::certificateId).orElse(id), link);
    });
  }

  @Override
  public Optional<KeptCertificate> ofReport(String reportId) {
    return database.read(handle -> kept(handle, "c.report_id", reportId, Optional.empty()));
  }

  @Override
  public void put(String reportId, IssuedCertificate certificate, Instant at, AuditEvent event) {
    database.write(handle -> {
      Optional<KeptCertificate> before = kept(handle, "c.report_id", reportId, Optional.empty());
      if (before.isPresent()) {
        JdbcStatusStore.revoke(handle, before.get().issued().status(), at);
        replace(handle, before.get().issued().id(), certificate);
        tellIssued(handle, reportId, before.get().issued().id(), certificate);
      } else {
        insert(handle, reportId, certificate);
      }
      return log.add(handle, event, at);
    });
  }

  @Override
  public boolean revoke(KeptCertificate certificate, Instant at, AuditEvent event) {
    return database.write(
        handle -> JdbcStatusStore.revoke(handle, certificate.issued().status(), at)
            && tellRevoked(handle, certificate.reportId(), certificate.issued().id(), at)
            && log.add(handle, event, at) > 0);
  }

  @Override
  public boolean add(CertificateLink link, int most, AuditEvent event) {
    return database.write(handle -> CertificateLinkRows.insert(handle, link, most) > 0
        && log.add(handle, event, link.createdAt()) > 0);
  }

  @Override
  public int withdraw(KeptCertificate certificate, Instant at, AuditEvent event) {
    return database.write(handle -> {
      int withdrawn = CertificateLinkRows.withdraw(handle, certificate);
      if (withdrawn > 0) {
        log.add(handle, event, at);
      }
      return withdrawn;
    });
  }

  private static void insert(Handle handle, String reportId, IssuedCertificate certificate) {
    bind(handle.createUpdate(INSERT), reportId, certificate).execute();
    tellIssued(handle, reportId, certificate.id(), certificate);
  }

  /** Fills {@link #INSERT}. */
  static <S extends SqlStatement<S>> S bind(
      S insert, String reportId, IssuedCertificate certificate) {
    return bindContent(insert.bind("report", reportId), certificate.id(), certificate);
  }

  static void tellIssued(Handle handle, String reportId, String id, IssuedCertificate certificate) {
    WebhookRows.tellOfReport(
        handle,
        EventType.CERTIFICATE_ISSUED,
        reportId,
        certificate.issuedAt(),
        StrictJson.newObject()
            .put("report", reportId)
            .put("certificate", id)
            .put("expires", certificate.expiresAt().toString()));
  }

  /** Tells that a certificate was revoked; always true, so that it fits between two others. */
  static boolean tellRevoked(Handle handle, String reportId, String id, Instant at) {
    WebhookRows.tellOfReport(
        handle,
        EventType.CERTIFICATE_REVOKED,
        reportId,
        at,
        StrictJson.newObject().put("report", reportId).put("certificate", id));
    return true;
  }

  private static void replace(Handle handle, String id, IssuedCertificate certificate) {
    Update update = handle.createUpdate("""
        UPDATE certificate SET credential = :credential, issued_at = :issued,
          expires_at = :expires, status_list = :list, status_place = :place
        WHERE id = :id
        """);
    bindContent(update, id, certificate).execute();
  }

  private static <S extends SqlStatement<S>> S bindContent(
      S statement, String id, IssuedCertificate certificate) {
    return statement
        .bind("id", id)
        .bind("credential", certificate.credential())
        .bind("issued", certificate.issuedAt().toEpochMilli())
        .bind("expires", certificate.expiresAt().toEpochMilli())
        .bind("list", certificate.status().list())
        .bind("place", certificate.status().place());
  }

  private static Optional<KeptCertificate> kept(
      Handle handle, String column, String value, Optional<CertificateLink> link) {
    return handle
        .createQuery(KEPT + " WHERE " + column + " = :value")
        .bind("value", value)
        .map((row, context) -> kept(row, link))
        .findOne();
  }

  private static KeptCertificate kept(ResultSet row, Optional<CertificateLink> link)
      throws SQLException {
    return new KeptCertificate(
        issued(row),
        row.getString("report_id"),
        row.getString("invitation_id"),
        Rows.optionalInstant(row, "revoked_at"),
        link);
  }

  static IssuedCertificate issued(ResultSet row) throws SQLException {
    return new IssuedCertificate(
        row.getString("id"),
        row.getString("credential"),
        Rows.instant(row, "issued_at"),
        Rows.instant(row, "expires_at"),
        new StatusPlace(row.getLong("status_list"), row.getInt("status_place")));
  }
}

package io.deskworthy.server.storage;

import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditChain;
import io.deskworthy.server.audit.AuditEntry;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.audit.AuditLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Keeps the audit log in table {@code audit}. Rows are added, never changed or deleted. */
public final class JdbcAuditLog implements AuditLog {

  private final Database database;

  /** Keeps in {@code database}. */
  public JdbcAuditLog(Database database) {
    this.database = database;
  }

  @Override
  public void add(AuditEvent event, Instant at) {
    database.write(handle -> append(handle, event, at));
  }

  /**
   * Adds a row within a transaction that is under way. Two writers that chose the same number would
   * both be refused by the key of the table but one.
   */
  static int append(Handle handle, AuditEvent event, Instant at) {
    Head head = handle
        .createQuery("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1")
        .map((row, context) -> new Head(row.getLong("number"), row.getString("hash")))
        .findOne()
        .orElse(new Head(0, AuditChain.BEGINNING));
    long number = head.number() + 1;
    return handle
        .createUpdate("""
            INSERT INTO audit (number, at, actor, action, subject, detail, hash)
            VALUES (:number, :at, :actor, :action, :subject, :detail, :hash)
            """)
        .bind("number", number)
        .bind("at", at.toEpochMilli())
        .bind("actor", event.actor())
        .bind("action", event.action().word())
        .bind("subject", event.subject())
        .bind("detail", event.detail())
        .bind("hash", AuditChain.hash(head.hash(), number, at, event))
        .execute();
  }

  @Override
  public List<AuditEntry> about(String subject) {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM audit WHERE subject = :subject ORDER BY number")
        .bind("subject", subject)
        .map((row, context) -> entry(row))
        .list());
  }

  @Override
  public List<AuditEntry> after(long number, int most) {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM audit WHERE number > :number ORDER BY number LIMIT :most")
        .bind("number", number)
        .bind("most", most)
        .map((row, context) -> entry(row))
        .list());
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong("number"),
        Rows.instant(row, "at"),
        new AuditEvent(
            row.getString("actor"),
            AuditAction.ofWord(row.getString("action")),
            row.getString("subject"),
            row.getString("detail")),
        row.getString("hash"));
  }

  private record Head(long number, String hash) {}
}

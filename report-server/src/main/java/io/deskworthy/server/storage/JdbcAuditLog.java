package io.deskworthy.server.storage;

import io.deskworthy.server.audit.AuditChain;
import io.deskworthy.server.audit.AuditCheck;
import io.deskworthy.server.audit.AuditEntry;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.audit.AuditLog;
import io.deskworthy.server.audit.AuditReading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Keeps the log in table {@code audit_entry}. Two that write at once cannot take one number. */
public final class JdbcAuditLog implements AuditLog {

  private static final String NEWEST_FIRST = """
      SELECT * FROM audit_entry WHERE number < :before ORDER BY number DESC LIMIT :most
      """;

  private final Database database;
  private final AuditChain chain;
  private final Clock clock;

  /** Keeps in {@code database}. */
  public JdbcAuditLog(Database database, AuditChain chain, Clock clock) {
    this.database = database;
    this.chain = chain;
    this.clock = clock;
  }

  @Override
  public void add(AuditEvent event) {
    Instant now = clock.instant();
    database.write(handle -> add(handle, event, now));
  }

  /** Writes within a transaction that is under way: done and written down, or neither. */
  int add(Handle handle, AuditEvent event, Instant at) {
    return addAll(handle, List.of(new Noted(event, at)));
  }

  /** Writes several, in their order; returns how many. */
  int addAll(Handle handle, List<Noted> all) {
    Optional<AuditEntry> last = before(handle, Long.MAX_VALUE, 1).stream().findFirst();
    PreparedBatch batch = handle.prepareBatch("""
        INSERT INTO audit_entry
          (number, at, actor_id, actor_name, action, subject, detail, previous, hash)
        VALUES (:number, :at, :actorId, :actorName, :action, :subject, :detail, :previous, :hash)
        """);
    for (Noted each : all) {
      AuditEntry entry = chain.next(last, each.event(), each.at());
      bind(batch, entry);
      last = Optional.of(entry);
    }
    return batch.execute().length;
  }

  private static void bind(PreparedBatch batch, AuditEntry entry) {
    batch
        .bind("number", entry.number())
        .bind("at", entry.at().toEpochMilli())
        .bind("actorId", entry.actorId())
        .bind("actorName", entry.actorName())
        .bind("action", entry.action())
        .bind("subject", entry.subject())
        .bind("detail", entry.detail())
        .bind("previous", entry.previous())
        .bind("hash", entry.hash())
        .add();
  }

  @Override
  public List<AuditEntry> before(long before, int most) {
    return database.read(handle -> before(handle, before, most));
  }

  private static List<AuditEntry> before(Handle handle, long before, int most) {
    return handle
        .createQuery(NEWEST_FIRST)
        .bind("before", before)
        .bind("most", most)
        .map((row, context) -> entry(row))
        .list();
  }

  @Override
  public List<AuditEntry> about(String subject) {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM audit_entry WHERE subject = :subject ORDER BY number")
        .bind("subject", subject)
        .map((row, context) -> entry(row))
        .list());
  }

  @Override
  public void forEach(Consumer<AuditEntry> reader) {
    // Within a transaction, PostgreSQL hands rows out in portions too.
    database.snapshot(handle -> {
      handle
          .createQuery("SELECT * FROM audit_entry ORDER BY number")
          .setFetchSize(100)
          .map((row, context) -> entry(row))
          .forEach(reader);
      return true;
    });
  }

  @Override
  public AuditCheck check(List<String> known) {
    AuditReading reading = new AuditReading(chain, known);
    forEach(reading);
    return reading.result();
  }

  static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong("number"),
        Rows.instant(row, "at"),
        row.getString("actor_id"),
        row.getString("actor_name"),
        row.getString("action"),
        row.getString("subject"),
        row.getString("detail"),
        row.getString("previous"),
        row.getString("hash"));
  }

  /** What happened, and when. */
  record Noted(AuditEvent event, Instant at) {}
}

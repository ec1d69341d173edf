package io.deskworthy.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.FakeClock;
import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditChain;
import io.deskworthy.server.audit.AuditEntry;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.audit.InMemoryAuditLog;
import io.deskworthy.server.secret.KeyedHash;
import io.deskworthy.testkit.database.LocalPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of who did what, kept by a server from before version 11 of the tables. */
final class OlderLogTest {

  private static final AuditChain CHAIN = new AuditChain(new KeyedHash(new byte[32]));

  private static final int ENTRIES = 300;

  @TempDir
  private Path folder;

  @Test
  void isTakenOverWholeAndGoesOnWhereItEndedInSqlite() {
    isTakenOverWhole(Sqlite.in(folder.resolve("older.db")));
  }

  @Test
  void isTakenOverWholeAndGoesOnWhereItEndedInPostgres() throws Exception {
    FreshPostgres.server().createDatabase("older");
    isTakenOverWhole(Postgres.at(
        LocalPostgres.shared().url("older"),
        Optional.of(LocalPostgres.USER),
        Optional.of(LocalPostgres.PASSWORD)));
  }

  private static void isTakenOverWhole(Dialect dialect) {
    List<AuditEntry> older = older();
    Flyway.configure()
        .dataSource(dialect.source())
        .locations(Migrations.LOCATION)
        .target("10")
        .load()
        .migrate();
    Database.jdbi(dialect.source())
        .useHandle(handle -> older.forEach(entry -> insert(handle, entry)));

    try (Database database = Database.open(dialect)) {
      JdbcAuditLog log = new JdbcAuditLog(database, CHAIN, new FakeClock());
      assertThat(log.before(Long.MAX_VALUE, ENTRIES + 1)).isEqualTo(older);

      log.add(new AuditEvent(Actor.SERVER, AuditAction.SIGNED_IN, "", ""));
      assertThat(log.check().isWhole()).isTrue();
      assertThat(log.check().entries()).isEqualTo(ENTRIES + 1);
      assertThat(log.about("subject 7")).hasSize(1);
    }
  }

  /** Returns the newest first. */
  private static List<AuditEntry> older() {
    InMemoryAuditLog log = new InMemoryAuditLog(CHAIN, new FakeClock());
    IntStream.rangeClosed(1, ENTRIES)
        .forEach(number -> log.add(new AuditEvent(
            new Actor("1", "Анна"), AuditAction.REPORT_VIEWED, "subject " + number, "отчёт")));
    return log.before(Long.MAX_VALUE, ENTRIES);
  }

  private static void insert(Handle handle, AuditEntry entry) {
    handle.execute(
        "INSERT INTO audit_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entry.number(),
        entry.at().toEpochMilli(),
        entry.actorId(),
        entry.actorName(),
        entry.action(),
        entry.subject(),
        entry.detail(),
        entry.previous(),
        entry.hash());
  }
}

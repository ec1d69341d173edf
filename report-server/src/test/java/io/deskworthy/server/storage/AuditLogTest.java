package io.deskworthy.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.FakeClock;
import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditChain;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.audit.AuditLog;
import io.deskworthy.server.audit.InMemoryAuditLog;
import io.deskworthy.server.secret.KeyedHash;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AuditLogTest {

  private static final AuditChain CHAIN = new AuditChain(new KeyedHash(new byte[32]));

  @TempDir
  private Path folder;

  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("test.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void findsWhatSomebodyChangedInTheDatabase() {
    AuditLog log = new JdbcAuditLog(database, CHAIN, new FakeClock());
    for (int i = 0; i < 5; i++) {
      log.add(new AuditEvent(new Actor("1", "anna"), AuditAction.REPORT_VIEWED, "r" + i, ""));
    }

    database.write(
        handle -> handle.execute("UPDATE audit_entry SET actor_name = 'boris' WHERE number = 3"));

    assertThat(log.check().brokenAt()).contains(3L);
    assertThat(log.check().entries()).isEqualTo(2);
  }

  @Nested
  final class InMemory extends AuditLogContract {
    private final AuditLog log = new InMemoryAuditLog(CHAIN, new FakeClock());

    @Override
    AuditLog log() {
      return log;
    }
  }

  @Nested
  final class Sqlite extends AuditLogContract {
    @Override
    AuditLog log() {
      return new JdbcAuditLog(database, CHAIN, new FakeClock());
    }
  }
}

package io.deskworthy.server.storage;

import static io.deskworthy.server.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEntry;
import io.deskworthy.server.audit.AuditEvent;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AuditLogTest {

  @TempDir
  private Path folder;

  private Database database;
  private JdbcAuditLog log;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("test.db"));
    log = new JdbcAuditLog(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsWhatHappenedInOrderAndFindsItBySubject() {
    log.add(event("a", "first"), NOW);
    log.add(event("b", "second"), NOW.plusMillis(1));
    log.add(event("a", "third"), NOW.plusMillis(2));

    assertThat(log.about("a"))
        .extracting(entry -> entry.event().detail())
        .containsExactly("first", "third");
    assertThat(log.after(1, 9)).extracting(AuditEntry::number).containsExactly(2L, 3L);
    assertThat(log.firstFault()).isEmpty();
  }

  @Test
  void isOneChainHoweverManyWriteAtOnce() {
    IntStream.range(0, 60)
        .parallel()
        .forEach(number -> log.add(event("s", Integer.toString(number)), NOW));

    assertThat(log.about("s")).hasSize(60);
    assertThat(log.firstFault()).isEmpty();
  }

  @Test
  void showsWhichRowWasChanged() {
    fill();

    tamper("UPDATE audit SET actor = 'nobody' WHERE number = 3");

    assertThat(log.firstFault()).contains("row 3 of the audit log was changed");
  }

  @Test
  void showsARowThatWasChangedTogetherWithItsHash() {
    fill();

    tamper("UPDATE audit SET hash = 'abc' WHERE number = 3");

    assertThat(log.firstFault()).contains("row 3 of the audit log was changed");
  }

  @Test
  void showsWhichRowIsMissing() {
    fill();

    tamper("DELETE FROM audit WHERE number = 2");

    assertThat(log.firstFault()).contains("row 2 of the audit log is missing");
  }

  private void fill() {
    for (int number = 1; number <= 5; number++) {
      log.add(event("s", Integer.toString(number)), NOW);
    }
  }

  private void tamper(String sql) {
    database.write(handle -> handle.execute(sql));
  }

  private static AuditEvent event(String subject, String detail) {
    return new AuditEvent(AuditEvent.SERVER, AuditAction.REPORT_RECEIVED, subject, detail);
  }
}

package io.deskworthy.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.judging.Verdict;
import io.deskworthy.testkit.database.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What servers of today see of the tables while the next version changes them. */
final class PostgresUpgradeTest {

  private static final int CHANGES = 10;
  private static final int LINES = 3;

  /** Three of each kind that rest for so long are some hundred pages and reports a second. */
  private static final long PAUSE_MILLIS = 20;

  /** Touches the tables in an order in which nobody else does. */
  private static final String CHANGE = """
      ALTER TABLE report ADD COLUMN next_NUMBER TEXT;
      ALTER TABLE invitation ADD COLUMN next_NUMBER BIGINT NOT NULL DEFAULT 0;
      ALTER TABLE judgement ADD COLUMN next_NUMBER TEXT;
      ALTER TABLE position ADD COLUMN next_NUMBER TEXT;
      """;

  /** Holds the tables in the opposite order of {@link #CHANGE}. */
  private static final String JOINED = """
      SELECT p.name, j.verdict FROM position p
      JOIN invitation i ON i.position_id = p.id
      JOIN report r ON r.invitation_id = i.id
      JOIN judgement j ON j.report_id = r.id
      LIMIT 10
      """;

  @TempDir
  private Path folder;

  @Test
  void changesTablesUnderThoseWhoReadAndWriteAndNobodySeesAFault() throws Exception {
    String url = FreshPostgres.url();
    Queue<RuntimeException> faults = new ConcurrentLinkedQueue<>();
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger written = new AtomicInteger();
    ExecutorService lines = Executors.newFixedThreadPool(2 * LINES);
    try (Database today = FreshPostgres.open(url)) {
      Stores stores = Stores.over(today);
      Samples.prepare(stores);
      for (int line = 0; line < LINES; line++) {
        lines.execute(
            repeatedly(over, faults, () -> write(today, stores, written.incrementAndGet())));
        lines.execute(repeatedly(over, faults, () -> read(today, stores)));
      }
      for (int change = 0; change < CHANGES; change++) {
        change(url, change);
        TimeUnit.MILLISECONDS.sleep(50);
      }
      over.set(true);
      lines.shutdown();
      assertThat(lines.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
      assertThat(faults).isEmpty();
      assertThat(stores.reports().newest(99_999)).hasSize(written.get());
    } finally {
      lines.shutdownNow();
    }
  }

  private static Runnable repeatedly(
      AtomicBoolean over, Queue<RuntimeException> faults, Runnable work) {
    return () -> {
      while (!over.get()) {
        try {
          work.run();
          TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException hurry) {
          return;
        } catch (RuntimeException fault) {
          faults.add(fault);
        }
      }
    };
  }

  private static void write(Database database, Stores stores, int number) {
    String id = "report" + number;
    stores.invitations().add(Samples.invitation(id, Samples.position("chat")), "hash-of-" + id);
    stores
        .reports()
        .add(
            Samples.report(id, id, "nonce-" + id),
            Samples.CONSENT,
            Samples.judgement(id, Verdict.READY),
            Optional.of(Samples.certificate("certificate-of-" + id, "credential")));
    database.write(handle -> all(handle, "SELECT * FROM position"));
  }

  private static void read(Database database, Stores stores) {
    stores.invitations().find("i");
    stores.positions().find("id-of-chat");
    stores.reports().newest(20);
    stores.reports().certificateOf("report1");
    database.read(handle -> all(handle, JOINED));
  }

  private static int all(Handle handle, String sql) {
    return handle.createQuery(sql).mapToMap().list().size();
  }

  private void change(String url, int number) throws IOException {
    Files.writeString(
        folder.resolve("V%d__change.sql".formatted(9000 + number)),
        CHANGE.replace("NUMBER", Integer.toString(number)));
    Migrations.run(
        Postgres.at(url, Optional.of(LocalPostgres.USER), Optional.of(LocalPostgres.PASSWORD)),
        List.of(Migrations.LOCATION, "filesystem:" + folder));
  }
}

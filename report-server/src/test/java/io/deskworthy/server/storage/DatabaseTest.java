package io.deskworthy.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskworthy.report.judging.Verdict;
import io.deskworthy.server.intake.IssuedCertificate;
import io.deskworthy.server.intake.StoredReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

final class DatabaseTest {

  @TempDir
  private Path folder;

  @Test
  void isDurableWhereSqliteCanBe() {
    try (Database database = Database.open(file())) {
      assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(database, "synchronous")).isEqualTo("2");
      assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
    }
  }

  @Test
  void showsOneProcessWhatAnotherWrote() {
    try (Database server = Database.open(file());
        Database command = Database.open(file())) {
      Samples.prepare(Stores.over(command));

      assertThat(Stores.over(server).invitations().find("i")).isPresent();
    }
  }

  @Test
  void keepsAnswersOfAGroupApart() {
    try (Database database = Database.open(file())) {
      Queue<String> answers = new ConcurrentLinkedQueue<>();

      IntStream.range(0, 200).parallel().forEach(number -> {
        try {
          answers.add(database.write(handle -> {
            if (number % 2 == 0) {
              throw new IllegalArgumentException("even");
            }
            return "odd";
          }));
        } catch (IllegalArgumentException refused) {
          answers.add(String.valueOf(refused.getMessage()));
        }
      });

      assertThat(answers).hasSize(200);
      assertThat(answers.stream().filter("odd"::equals)).hasSize(100);
    }
  }

  @Test
  void undoesAPieceThatTheDatabaseRefusesAndStoresTheNext() {
    try (Database database = Database.open(file())) {
      Stores stores = Stores.over(database);
      Samples.prepare(stores);
      StoredReport orphan = Samples.report("r", "no-such-invitation", "n");

      assertThatExceptionOfType(StorageUnavailableException.class)
          .isThrownBy(() -> stores
              .reports()
              .add(
                  orphan,
                  Samples.CONSENT,
                  Samples.judgement("r", Verdict.READY),
                  Optional.empty()));

      StoredReport good = Samples.report("s", "i", "n");
      assertThat(stores
              .reports()
              .add(good, Samples.CONSENT, Samples.judgement("s", Verdict.READY), Optional.empty()))
          .isTrue();
      assertThat(stores.reports().find("r")).isEmpty();
    }
  }

  @Test
  void storesTheOthersOfABatchWhenSomeAreRefusedOrThereAlready() throws Exception {
    try (Database database = Database.open(file())) {
      Stores stores = Stores.over(database);
      Samples.prepare(stores);

      List<String> outcomes = addAtOnce(stores, 96);

      assertThat(outcomes.stream().filter("refused"::equals)).hasSize(24);
      assertThat(outcomes.stream().filter("stored"::equals)).hasSize(36);
      assertThat(outcomes.stream().filter("known"::equals)).hasSize(36);
      assertThat(stores.reports().newest(9999)).hasSize(36);
    }
  }

  /** Each fourth has no invitation; of the others, each two have one nonce. */
  private static List<String> addAtOnce(Stores stores, int count) throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(count);
    try {
      List<Callable<String>> all = IntStream.range(0, count)
          .<Callable<String>>mapToObj(number -> () -> add(stores, number, count))
          .toList();
      List<String> outcomes = new ArrayList<>();
      for (Future<String> each : senders.invokeAll(all)) {
        outcomes.add(each.get());
      }
      return outcomes;
    } finally {
      senders.shutdownNow();
    }
  }

  private static String add(Stores stores, int number, int count) {
    String invitation = number % 4 == 3 ? "no-such-invitation" : "i";
    int pair = number % 4 == 3 ? count + number : (number / 4 * 3 + number % 4) / 2;
    String id = "report" + number;
    try {
      return stores
              .reports()
              .add(
                  Samples.report(id, invitation, "nonce" + pair),
                  Samples.CONSENT,
                  Samples.judgement(id, Verdict.READY),
                  Optional.empty())
          ? "stored"
          : "known";
    } catch (StorageUnavailableException refused) {
      return "refused";
    }
  }

  @Test
  void storesAllOrNothingOfAReportWhenTheDiskIsFull() {
    Database.open(file()).close();
    SQLiteDataSource small = Sqlite.source(file());
    small.setMaxPageCount(150);
    try (Database database = Database.open(new Sqlite(small, small, small))) {
      Stores stores = Stores.over(database);
      Samples.prepare(stores);

      List<String> stored = fill(stores);

      assertThat(stored).isNotEmpty();
      assertThat(stores.reports().newest(9999)).hasSize(stored.size());
      assertThat(stored).allSatisfy(id -> {
        assertThat(stores.reports().judgements(id)).hasSize(1);
        assertThat(stores.reports().certificateOf(id)).isPresent();
      });
      assertThat(database.isReady()).isTrue();
    }
    try (Database roomAgain = Database.open(file())) {
      StoredReport late = Samples.report("late", "i", "late");
      assertThat(Stores.over(roomAgain)
              .reports()
              .add(
                  late,
                  Samples.CONSENT,
                  Samples.judgement("late", Verdict.READY),
                  Optional.empty()))
          .isTrue();
      assertThat(pragma(roomAgain, "integrity_check")).isEqualTo("ok");
    }
  }

  private static List<String> fill(Stores stores) {
    List<String> stored = new ArrayList<>();
    for (int number = 0; ; number++) {
      String id = "report" + number;
      IssuedCertificate certificate = Samples.certificate("c" + number, "x".repeat(3000));
      try {
        stores
            .reports()
            .add(
                Samples.report(id, "i", "nonce" + number),
                Samples.CONSENT,
                Samples.judgement(id, Verdict.READY),
                Optional.of(certificate));
        stored.add(id);
      } catch (StorageUnavailableException full) {
        return stored;
      }
    }
  }

  @Test
  void showsASnapshotOneStateAndKeepsNobodyFromWriting() {
    try (Database database = Database.open(file())) {
      Samples.prepare(Stores.over(database));

      List<Integer> counted = database.snapshot(handle -> {
        int before = DatabaseTest.invitations(handle);
        Stores.over(database)
            .invitations()
            .add(Samples.invitation("late", Samples.position("chat")), "hash-of-late");
        return List.of(before, DatabaseTest.invitations(handle));
      });

      assertThat(counted).containsExactly(1, 1);
      assertThat(database.<Integer>read(DatabaseTest::invitations)).isEqualTo(2);
    }
  }

  static int invitations(Handle handle) {
    return handle
        .createQuery("SELECT COUNT(*) FROM invitation")
        .mapTo(Integer.class)
        .one();
  }

  @Test
  void refusesWorkAfterItIsClosed() {
    Database database = Database.open(file());
    database.close();

    assertThatExceptionOfType(StorageUnavailableException.class)
        .isThrownBy(() -> database.write(handle -> 1));
    assertThat(database.isReady()).isFalse();
  }

  private Path file() {
    return folder.resolve("test.db");
  }

  private static String pragma(Database database, String name) {
    return database.read(
        handle -> handle.createQuery("PRAGMA " + name).mapTo(String.class).one());
  }
}

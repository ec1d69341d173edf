package io.deskworthy.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskworthy.report.judging.Verdict;
import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.testkit.database.LocalPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is particular to PostgreSQL. */
final class PostgresTest {

  @Test
  void refusesAServerThatForgetsInAPowerCut() throws Exception {
    LocalPostgres server = FreshPostgres.server();
    server.createDatabase("forgetful", "ALTER DATABASE forgetful SET synchronous_commit = off");

    assertThatExceptionOfType(StorageUnavailableException.class)
        .isThrownBy(() -> FreshPostgres.open(server.url("forgetful")))
        .withMessageContaining("synchronous_commit = off")
        .withMessageContaining("Set it to on");
  }

  @Test
  void saysWhyItCannotBeOpenedWithoutTellingThePassword() throws Exception {
    String url = FreshPostgres.server().url("no_such_database");

    assertThatExceptionOfType(StorageUnavailableException.class)
        .isThrownBy(() -> FreshPostgres.open(url))
        .withMessageContaining("no_such_database")
        .satisfies(why ->
            assertThat(String.valueOf(why.getMessage())).doesNotContain(LocalPostgres.PASSWORD));
    assertThatExceptionOfType(StorageUnavailableException.class)
        .isThrownBy(() -> Database.openPostgres(
            url, Optional.of(LocalPostgres.USER), Optional.of("wr0ng-secret")))
        .withMessageContaining("password authentication failed")
        .satisfies(
            why -> assertThat(String.valueOf(why.getMessage())).doesNotContain("wr0ng-secret"));
  }

  @Test
  void letsServersThatShareItTakeTurns() {
    String url = FreshPostgres.url();
    try (Database one = FreshPostgres.open(url);
        Database other = FreshPostgres.open(url)) {
      List<JdbcAuditLog> logs = List.of(Stores.log(one), Stores.log(other));

      IntStream.range(0, 200)
          .parallel()
          .forEach(number -> logs.get(number % 2)
              .add(new AuditEvent(Actor.SERVER, AuditAction.SIGNED_IN, "", "number " + number)));

      assertThat(logs.get(0).check().entries()).isEqualTo(200);
      assertThat(logs.get(1).check().isWhole()).isTrue();
    }
  }

  @Test
  void goesOnWhenTheServerComesBackAndLosesNothingItAcknowledged() throws Exception {
    FreshPostgres.server();
    // One of its own: others use the shared one, and its many files make it slow to come back.
    LocalPostgres server = LocalPostgres.another();
    server.createDatabase("desk");
    try (Database database = FreshPostgres.open(server.url("desk"))) {
      Stores stores = Stores.over(database);
      Samples.prepare(stores);
      List<String> stored = new ArrayList<>(add(stores, "before", 20));

      server.stop();
      try {
        assertThat(database.isReady()).isFalse();
        assertThatExceptionOfType(StorageUnavailableException.class)
            .isThrownBy(() -> add(stores, "meanwhile", 1));
      } finally {
        server.start();
      }

      awaitReady(database);
      stored.addAll(add(stores, "after", 20));
      assertThat(stores.reports().newest(99)).hasSize(stored.size());
      assertThat(stored).allSatisfy(id -> assertThat(stores.reports().find(id)).isPresent());
    }
  }

  @Test
  void showsASnapshotOneStateAndKeepsNobodyFromWriting() {
    try (Database database = FreshPostgres.open()) {
      Samples.prepare(Stores.over(database));

      List<Integer> counted = database.snapshot(handle -> {
        int before = DatabaseTest.invitations(handle);
        Stores.over(database)
            .invitations()
            .add(Samples.invitation("late", Samples.position("chat")), "hash-of-late");
        return List.of(before, DatabaseTest.invitations(handle));
      });

      assertThat(counted).containsExactly(1, 1);
    }
  }

  /** Connections that were cut are found out one by one, as they are used. */
  private static void awaitReady(Database database) throws InterruptedException {
    for (int time = 0; time < 50 && !database.isReady(); time++) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    assertThat(database.isReady()).isTrue();
  }

  private static List<String> add(Stores stores, String name, int count) {
    List<String> ids = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      String id = name + number;
      stores
          .reports()
          .add(
              Samples.report(id, "i", "nonce-" + id),
              Samples.CONSENT,
              Samples.judgement(id, Verdict.READY),
              Optional.empty());
      ids.add(id);
    }
    return ids;
  }
}

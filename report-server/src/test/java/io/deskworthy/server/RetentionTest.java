package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditEntry;
import io.deskworthy.server.storage.FreshPostgres;
import io.deskworthy.server.upkeep.Retention;
import io.deskworthy.server.upkeep.UpkeepWork;
import io.deskworthy.testkit.database.LocalPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Nothing is kept longer than a candidate was told. */
final class RetentionTest {

  @Nested
  final class OnSqlite extends Contract {
    @Override
    DatabaseLogin database() {
      return DatabaseLogin.SAME;
    }
  }

  @Nested
  final class OnPostgres extends Contract {
    @Override
    DatabaseLogin database() {
      return new DatabaseLogin(
          Optional.of(FreshPostgres.url()),
          Optional.of(LocalPostgres.USER),
          Optional.of(LocalPostgres.PASSWORD));
    }
  }

  /** The same for each database. */
  abstract static class Contract {

    @TempDir
    private Path folder;

    private RunningPages pages;
    private Retention retention;

    abstract DatabaseLogin database();

    @BeforeEach
    void start() throws Exception {
      pages = RunningPages.in(folder, database());
      retention = new PageRoutes(
              pages.data(),
              pages.clock(),
              RunningPages.PUBLIC_URL,
              CertificateSecrets.of(pages.data().secrets()),
              pages.signInParts(),
              WebhookParts.of(pages.data(), pages.clock(), false))
          .retention();
    }

    @AfterEach
    void stop() {
      if (pages != null) {
        pages.close();
      }
    }

    @Test
    void deletesWhatWasKeptLongEnoughAndNotADayEarlier() throws Exception {
      ObjectNode receipt = pages.report("Anna", SampleFindings.good());
      String report = RunningPages.path(receipt, "reportUrl");
      String certificate = RunningPages.path(receipt, "certificateUrl");
      JsonNode status =
          RunningPages.json(pages.fetch(certificate + ".json")).at("/claims/status/status_list");
      pages.clock().advance(Duration.ofDays(30).minusMillis(1));
      assertThat(retention.run()).isZero();
      assertThat(pages.get(report, pages.signIn()).statusCode()).isEqualTo(200);

      pages.clock().advance(Duration.ofMillis(1));

      assertThat(retention.run()).isEqualTo(1);
      assertThat(pages.get(report, pages.signIn()).statusCode()).isEqualTo(404);
      assertThat(pages.fetch(certificate + ".json").statusCode()).isEqualTo(404);
      // Its holder may have saved it, and has done nothing to have it revoked.
      assertThat(pages.isRevoked(status)).isFalse();
      AuditEntry last = pages.audit().before(Long.MAX_VALUE, 1).get(0);
      assertThat(last.action()).isEqualTo("DATA_ERASED");
      assertThat(last.actorId()).isEqualTo(Actor.SERVER.id());
      assertThat(last.detail()).isEqualTo("retention-over");
      assertThat(pages.data().upkeep().last(UpkeepWork.RETENTION).orElseThrow().detail())
          .isEqualTo(1);
      assertThat(DataCheck.run(pages.data(), pages.clock()).faults()).isEmpty();
    }

    @Test
    void countsFromTheLastReport() throws Exception {
      String code = pages.invite("Anna");
      pages.reportWith(code, SampleFindings.poor());
      pages.clock().advance(Duration.ofDays(10));
      pages.reportWith(code, SampleFindings.good());
      pages.clock().advance(Duration.ofDays(25));

      assertThat(retention.run()).isZero();
      pages.clock().advance(Duration.ofDays(5));
      assertThat(retention.run()).isEqualTo(1);
    }

    @Test
    void forgetsTheNameOfWhoNeverCame() throws Exception {
      String code = pages.invite("Anna");
      Duration valid = Duration.ofDays(14);
      pages.clock().advance(valid.plusDays(29));
      assertThat(retention.run()).isZero();

      pages.clock().advance(Duration.ofDays(1));

      assertThat(retention.run()).isEqualTo(1);
      assertThat(pages.get("/i/" + code, "").body()).doesNotContain("Anna");
      assertThat(retention.run()).as("once").isZero();
    }

    @Test
    void keepsThePromiseThatWasMadeWhenTheTimeIsMadeLonger() throws Exception {
      pages.report("Anna", SampleFindings.good());
      pages.clock().advance(Duration.ofHours(1));
      retention.change(90, Actor.CONSOLE);
      pages.report("Boris", SampleFindings.good());
      pages.clock().advance(Duration.ofDays(30));

      assertThat(retention.run()).as("Anna was told 30 days").isEqualTo(1);
      pages.clock().advance(Duration.ofDays(60));
      assertThat(retention.run()).as("Boris was told 90").isEqualTo(1);
    }

    @Test
    void isAskedForTwiceWhenAShorterTimeDeletesSomething() throws Exception {
      pages.report("Anna", SampleFindings.good());
      pages.clock().advance(Duration.ofDays(20));

      HttpResponse<String> asked = pages.press("/storage", "/retention", "days=10");
      assertThat(asked.statusCode()).isEqualTo(422);
      assertThat(asked.body()).contains("With 10 days, everything about 1 candidates is deleted");
      assertThat(retention.days()).isEqualTo(30);

      assertThat(pages.press("/storage", "/retention", "days=10", "sure=on").statusCode())
          .isEqualTo(303);
      assertThat(retention.days()).isEqualTo(10);
      assertThat(pages.audit().before(Long.MAX_VALUE, 1).get(0).detail()).isEqualTo("30 → 10");
      assertThat(retention.run()).isEqualTo(1);
    }

    @Test
    void takesNoNumberThatIsNone() throws Exception {
      for (String days : new String[] {"0", "-1", "3651", "x", "", "1e9"}) {
        assertThat(pages.press("/storage", "/retention", "days=" + days).statusCode())
            .as(days)
            .isEqualTo(422);
      }
      assertThat(retention.days()).isEqualTo(30);
    }

    @Test
    void showsWhatIsKeptAndWhatWasDone() throws Exception {
      pages.report("Anna", SampleFindings.good());
      String before = pages.get("/storage", pages.signIn()).body();
      assertThat(before).contains("<dd>never</dd>", "<dt>Reports</dt><dd>1</dd>");

      DataCheck.run(pages.data(), pages.clock());
      DataBackup.make(pages.data(), folder.resolve("backup.zip"), pages.clock());
      retention.run();

      String page = pages.get("/storage", pages.signIn()).body();
      assertThat(page)
          .contains("22 November 2026, 10:00 UTC, faults: 0", "UTC, candidates: 0", " rows</dd>")
          .doesNotContain("<dd>never</dd>");
      assertThat(pages.get("/storage?lang=ru", pages.signIn()).body())
          .contains("Последняя резервная копия", "ошибок: 0");
    }
  }
}

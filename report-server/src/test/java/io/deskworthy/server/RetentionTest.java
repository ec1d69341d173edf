package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.text.ConsentText;
import io.deskworthy.report.text.KeepingTime;
import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditEntry;
import io.deskworthy.server.position.Employer;
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
      pages.clock().advance(Duration.ofDays(100));
      assertThat(retention.run()).as("nobody decided yet").isZero();
      String report = RunningPages.path(receipt, "reportUrl");
      close(receipt);
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
    void deletesWhatNobodyDecidedAfterTheLongerTimeFromTheLastReport() throws Exception {
      String code = pages.invite("Anna");
      pages.reportWith(code, SampleFindings.poor());
      pages.clock().advance(Duration.ofDays(10));
      pages.reportWith(code, SampleFindings.good());
      pages.clock().advance(Duration.ofDays(179));

      assertThat(retention.run()).isZero();
      pages.clock().advance(Duration.ofDays(1));
      assertThat(retention.run()).isEqualTo(1);
    }

    @Test
    void countsFromTheWaiverThatAcceptsAnApplicant() throws Exception {
      ObjectNode receipt = pages.report("Anna", SampleFindings.poor());
      waive(receipt, "memory.installed");
      pages.clock().advance(Duration.ofDays(40));
      assertThat(retention.run()).as("something is still missed").isZero();
      waive(receipt, "room.quiet");
      pages.clock().advance(Duration.ofDays(29));

      assertThat(retention.run()).isZero();
      pages.clock().advance(Duration.ofDays(1));
      assertThat(retention.run()).isEqualTo(1);
    }

    @Test
    void countsNoDecisionThatWasTakenBack() throws Exception {
      ObjectNode anna = pages.report("Anna", SampleFindings.poor());
      ObjectNode boris = pages.report("Boris", SampleFindings.good());
      waive(anna, "memory.installed");
      waive(anna, "room.quiet");
      close(boris);
      pages.clock().advance(Duration.ofDays(20));
      press(anna, "/waivers/take-back", "requirement=room.quiet");
      press(boris, "/restore");
      pages.clock().advance(Duration.ofDays(20));
      assertThat(retention.run()).isZero();

      close(boris);
      pages.clock().advance(Duration.ofDays(30));
      assertThat(retention.run()).as("Boris, closed anew").isEqualTo(1);
    }

    @Test
    void countsForEarlierRunsFromTheDecisionAboutTheLast() throws Exception {
      ObjectNode first = pages.report("Anna", SampleFindings.poor());
      String again =
          pages.press(RunningPages.path(first, "reportUrl"), "/rerun").body();
      String code = again.replaceFirst("(?s).*?/i/([0-9A-Z-]{14}).*", "$1");
      pages.clock().advance(Duration.ofDays(5));
      ObjectNode second = pages.reportWith(code, SampleFindings.good());
      close(first);
      pages.clock().advance(Duration.ofDays(40));
      assertThat(retention.run()).as("nothing is decided about the last run").isZero();

      close(second);
      pages.clock().advance(Duration.ofDays(30));
      assertThat(retention.run()).as("both runs").isEqualTo(2);
    }

    @Test
    void countsFromTheReportForWhoAgreedToTheTextBeforeDecisionsCounted() throws Exception {
      pages.candidatesAgreeTo(ConsentText.BEFORE_DECISIONS);
      ObjectNode receipt = pages.report("Anna", SampleFindings.good());
      pages.clock().advance(Duration.ofDays(29));
      close(receipt);
      assertThat(retention.run()).isZero();

      pages.clock().advance(Duration.ofDays(1));
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
      ObjectNode anna = pages.report("Anna", SampleFindings.good());
      ObjectNode vera = pages.report("Vera", SampleFindings.good());
      pages.clock().advance(Duration.ofHours(1));
      retention.change(new KeepingTime(90, 365), Actor.CONSOLE);
      ObjectNode boris = pages.report("Boris", SampleFindings.good());
      close(anna);
      close(boris);
      pages.clock().advance(Duration.ofDays(30));

      assertThat(retention.run()).as("Anna was told 30 days").isEqualTo(1);
      pages.clock().advance(Duration.ofDays(60));
      assertThat(retention.run()).as("Boris was told 90").isEqualTo(1);
      pages.clock().advance(Duration.ofDays(90));
      assertThat(retention.run()).as("Vera was told 180 without a decision").isEqualTo(1);
      assertThat(pages.get(RunningPages.path(vera, "reportUrl"), pages.signIn()).statusCode())
          .isEqualTo(404);
    }

    @Test
    void isAskedForTwiceWhenAShorterTimeDeletesSomething() throws Exception {
      close(pages.report("Anna", SampleFindings.good()));
      pages.clock().advance(Duration.ofDays(20));

      HttpResponse<String> asked =
          pages.press("/storage", "/retention", "days=10", "undecided-days=90");
      assertThat(asked.statusCode()).isEqualTo(422);
      assertThat(asked.body())
          .contains("With 10 days after the decision and 90 without one, everything about 1 cand");
      assertThat(retention.keeping()).isEqualTo(Employer.DEFAULT_KEEPING);

      assertThat(pages
              .press("/storage", "/retention", "days=10", "undecided-days=90", "sure=on")
              .statusCode())
          .isEqualTo(303);
      assertThat(retention.keeping()).isEqualTo(new KeepingTime(10, 90));
      assertThat(pages.audit().before(Long.MAX_VALUE, 1).get(0).detail())
          .isEqualTo("30/180 → 10/90");
      assertThat(retention.run()).isEqualTo(1);
    }

    @Test
    void takesNoNumberThatIsNone() throws Exception {
      for (String days : new String[] {"0", "-1", "3651", "x", "", "1e9"}) {
        assertThat(retain(days, "180")).as(days).isEqualTo(422);
        assertThat(retain("1", days)).as("undecided " + days).isEqualTo(422);
      }
      assertThat(retain("30", "29")).as("decided longer than undecided").isEqualTo(422);
      assertThat(retention.keeping()).isEqualTo(Employer.DEFAULT_KEEPING);
    }

    private int retain(String days, String undecided) throws Exception {
      return pages
          .press("/storage", "/retention", "days=" + days, "undecided-days=" + undecided)
          .statusCode();
    }

    private void close(ObjectNode receipt) throws Exception {
      press(receipt, "/archive");
    }

    private void waive(ObjectNode receipt, String requirement) throws Exception {
      press(receipt, "/waivers", "requirement=" + requirement, "reason=gets it from us");
    }

    private void press(ObjectNode receipt, String deed, String... fields) throws Exception {
      String report = RunningPages.path(receipt, "reportUrl");
      assertThat(pages.press(report, deed, fields).statusCode()).as(deed).isEqualTo(303);
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

package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.text.KeepingTime;
import io.deskworthy.server.position.Employer;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Owners set how long things are kept, and see what is. */
final class StoragePageTest extends RetentionContract {

  StoragePageTest(Kind database) {
    super(database);
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
    assertThat(pages.audit().before(Long.MAX_VALUE, 1).get(0).detail()).isEqualTo("30/180 → 10/90");
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

  private int retain(String days, String undecided) throws Exception {
    return pages
        .press("/storage", "/retention", "days=" + days, "undecided-days=" + undecided)
        .statusCode();
  }
}

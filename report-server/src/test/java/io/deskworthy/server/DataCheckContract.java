package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.check.CheckResult;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in every database, while pages are served. */
abstract class DataCheckContract {

  @TempDir
  private Path folder;

  private RunningPages pages;

  abstract DatabaseLogin database();

  abstract Connection connect(Path data) throws SQLException;

  @BeforeEach
  void bringInTwoReports() throws Exception {
    pages = RunningPages.in(folder, database());
    pages.report("Anna", SampleFindings.good());
    pages.clock().advance(Duration.ofMinutes(1));
    pages.report("Boris", SampleFindings.good());
  }

  @AfterEach
  void stop() {
    if (pages != null) {
      pages.close();
    }
  }

  @Test
  void findsNothingWrongWhereNothingIs() throws Exception {
    CheckResult result = check();

    assertThat(result.faults()).isEmpty();
    assertThat(result.notes()).isEmpty();
    assertThat(result.isWhole()).isTrue();
    assertThat(result.reports()).isEqualTo(2);
    assertThat(result.certificates()).isEqualTo(2);
    assertThat(result.logEntries()).isEqualTo(4);
  }

  @Test
  void findsARevocationThatWasTakenBack() throws Exception {
    String report = RunningPages.path(pages.report("Vera", SampleFindings.good()), "reportUrl");
    pages.press(report, "/certificate/revoke");
    assertThat(check().faults()).isEmpty();

    sql("UPDATE status_place SET revoked_at = NULL");

    assertThat(String.join("\n", check().faults()))
        .contains("the log says that it was revoked, the status list does not");
  }

  @Test
  void notesAVerdictThatIsNotWhatTheReportComesTo() throws Exception {
    sql("UPDATE judgement SET verdict = 'NOT_READY'");

    assertThat(String.join("\n", check().notes()))
        .contains("judged anew it comes to READY, stored is NOT_READY");
  }

  @Test
  void takesADeletionForNoLoss() throws Exception {
    String report = RunningPages.path(pages.report("Vera", SampleFindings.good()), "reportUrl");
    pages.press(report, "/erase", "sure=on");

    CheckResult result = check();

    assertThat(result.faults()).isEmpty();
    assertThat(result.reports()).isEqualTo(2);
  }

  @Test
  void holdsCertificatesOfOldKeysForGood() throws Exception {
    pages.rotateKeys(Duration.ZERO, false);
    pages.report("Vera", SampleFindings.good());
    pages.rotateKeys(Duration.ZERO, true);

    assertThat(check().faults()).isEmpty();
  }

  CheckResult check() throws Exception {
    return DataCheck.run(pages.data(), pages.clock());
  }

  void sql(String statements) throws Exception {
    try (Connection connection = connect(folder);
        Statement statement = connection.createStatement()) {
      for (String each : statements.split(";", -1)) {
        statement.execute(each);
      }
    }
  }
}

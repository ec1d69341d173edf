package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.check.CheckResult;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Somebody who can write into the database but has no keys is found out, while pages are served.
 */
class DataCheckTest {

  @TempDir
  private Path folder;

  private RunningPages pages;

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

  DatabaseLogin database() {
    return DatabaseLogin.SAME;
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("deskworthy.db"));
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

  @ParameterizedTest(name = "{1}")
  @CsvSource(delimiterString = "=>", quoteCharacter = '"', textBlock = """
          UPDATE report SET jws = substr(jws, 1, 300) || CASE substr(jws, 301, 1) WHEN 'A' THEN 'B' ELSE 'A' END || substr(jws, 302) => its signature does not hold
          UPDATE report SET jws = substr(jws, 1, 300) || CASE substr(jws, 301, 1) WHEN 'A' THEN 'B' ELSE 'A' END || substr(jws, 302) => does not have the digest
          UPDATE report SET digest = 'd' WHERE received_at = (SELECT MAX(received_at) FROM report) => does not have the digest
          UPDATE report SET nonce = 'n' WHERE received_at = (SELECT MAX(received_at) FROM report) => key or nonce beside it were changed
          DELETE FROM enrolled_key => the key that signed it is gone
          UPDATE policy SET hash = 'h' => its text was changed
          UPDATE policy SET hash = 'h' => that is not there
          DELETE FROM judgement => its judgement is gone
          DELETE FROM certificate; DELETE FROM consent; DELETE FROM judgement; DELETE FROM report => and the log does not tell that it was deleted
          INSERT INTO report SELECT 'x', 'd', jws, invitation_id, key_id, session_id, 'n', policy_hash, received_at FROM report LIMIT 1 => the log does not tell that it came
          UPDATE certificate SET credential = substr(credential, 1, 300) || CASE substr(credential, 301, 1) WHEN 'A' THEN 'B' ELSE 'A' END || substr(credential, 302) => it does not hold
          UPDATE certificate SET expires_at = expires_at + 86400000 => the dates beside it were changed
          UPDATE certificate SET credential = (SELECT MAX(credential) FROM certificate) => it was issued for another report
          UPDATE certificate SET status_place = (status_place + 1) % 65536 => its place in the status lists was changed
          DELETE FROM status_place => its place in the status lists is gone
          DELETE FROM status_place => 2 places are counted as taken, 0 are
          UPDATE status_place SET expires_at = expires_at + 1000 => key or date of its place in the status lists were changed
          UPDATE audit_entry SET detail = 'x' WHERE number = 2 => entry 2 was changed or put in
          DELETE FROM audit_entry WHERE number = 2 => entry 2 was removed
          DELETE FROM audit_entry WHERE number IN (1, 2) => entries 1 to 2 were removed
          DELETE FROM audit_entry WHERE number = 4 => an entry that once was its last is gone
          DELETE FROM audit_entry => an entry that once was its last is gone
          INSERT INTO audit_entry SELECT 5, at, actor_id, actor_name, action, subject, detail, hash, 'forged' FROM audit_entry WHERE number = 4 => entry 5 was changed or put in
          """)
  void namesWhatWasTamperedWith(String statements, String fault) throws Exception {
    DataCheck.noteAuditHead(pages.data());
    sql(statements);

    CheckResult result = check();

    assertThat(result.isWhole()).isFalse();
    assertThat(String.join("\n", result.faults())).contains(fault);
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

  private CheckResult check() throws Exception {
    return DataCheck.run(pages.data(), pages.clock());
  }

  private void sql(String statements) throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String each : statements.split(";", -1)) {
        statement.execute(each);
      }
    }
  }
}

package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.check.CheckResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody who can write into the database but has no keys is found out. */
final class DataCheckTest {

  private static final FakeClock CLOCK = new FakeClock();

  @TempDir
  private static Path whole;

  @TempDir
  private Path folder;

  @BeforeAll
  static void bringInTwoReports() throws Exception {
    try (RunningPages pages = RunningPages.in(whole)) {
      pages.report("Anna", SampleFindings.good());
      pages.clock().advance(Duration.ofMinutes(1));
      pages.report("Boris", SampleFindings.good());
      DataCheck.noteAuditHead(pages.data());
    }
  }

  private static Connection connect(Path data) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + data.resolve("deskworthy.db"));
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
          DELETE FROM status_place => 3 places are counted as taken, 0 are
          UPDATE status_place SET expires_at = expires_at + 1000 => key or date of its place in the status lists were changed
          UPDATE audit_entry SET detail = 'x' WHERE number = 2 => entry 2 was changed or put in
          DELETE FROM audit_entry WHERE number = 2 => entry 2 was removed
          DELETE FROM audit_entry WHERE number IN (1, 2) => entries 1 to 2 were removed
          DELETE FROM audit_entry WHERE number = 4 => an entry that once was its last is gone
          DELETE FROM audit_entry => an entry that once was its last is gone
          INSERT INTO audit_entry SELECT 5, at, actor_id, actor_name, action, subject, detail, hash, 'forged' FROM audit_entry WHERE number = 4 => entry 5 was changed or put in
          """)
  void namesWhatWasTamperedWith(String statements, String fault) throws Exception {
    copy(whole, folder);
    try (OpenData data = OpenData.open(folder, CLOCK)) {
      sql(statements);

      CheckResult result = DataCheck.run(data, CLOCK);

      assertThat(result.isWhole()).isFalse();
      assertThat(String.join("\n", result.faults())).contains(fault);
    }
  }

  private void sql(String statements) throws SQLException {
    try (Connection connection = connect(folder);
        Statement statement = connection.createStatement()) {
      for (String each : statements.split(";", -1)) {
        statement.execute(each);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectory(to.resolve("keys"));
    try (Stream<Path> files = Files.walk(from)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        Files.copy(each, to.resolve(from.relativize(each)));
      }
    }
  }

  @Nested
  final class WhilePagesAreServed extends DataCheckContract {
    @Override
    DatabaseLogin database() {
      return DatabaseLogin.SAME;
    }

    @Override
    Connection connect(Path data) throws SQLException {
      return DataCheckTest.connect(data);
    }
  }
}

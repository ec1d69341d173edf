package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.storage.FreshPostgres;
import io.deskworthy.testkit.database.LocalPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The same in PostgreSQL, by somebody with all rights there. */
final class DataCheckOnPostgresTest extends DataCheckContract {

  private final String url = FreshPostgres.url();

  @Override
  DatabaseLogin database() {
    return new DatabaseLogin(
        Optional.of(url), Optional.of(LocalPostgres.USER), Optional.of(LocalPostgres.PASSWORD));
  }

  @Override
  Connection connect(Path data) throws SQLException {
    Connection connection =
        DriverManager.getConnection(url, LocalPostgres.USER, LocalPostgres.PASSWORD);
    try (Statement statement = connection.createStatement()) {
      // Switches off what keeps rows from referring to nothing.
      statement.execute("SET session_replication_role = replica");
    }
    return connection;
  }

  @Test
  void namesRowsThatReferToNothingAndReportsThatAreGone() throws Exception {
    sql("DELETE FROM certificate; DELETE FROM consent; DELETE FROM report");

    assertThat(String.join("\n", check().faults()))
        .contains(
            "database: a row of judgement refers to a row of report that is not there",
            "is gone, and the log does not tell that it was deleted");
  }

  @Test
  void namesEntriesOfTheLogThatWereChanged() throws Exception {
    sql("UPDATE audit_entry SET detail = 'x' WHERE number = 2;"
        + " DELETE FROM audit_entry WHERE number = 3");

    assertThat(check().faults())
        .contains("log: entry 2 was changed or put in", "log: entry 3 was removed");
  }
}

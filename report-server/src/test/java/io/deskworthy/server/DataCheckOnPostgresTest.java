package io.deskworthy.server;

import io.deskworthy.server.storage.FreshPostgres;
import io.deskworthy.testkit.database.LocalPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** The same in PostgreSQL, by somebody with all rights there. */
final class DataCheckOnPostgresTest extends DataCheckTest {

  private final String url = FreshPostgres.url();

  @Override
  DatabaseLogin database() {
    return new DatabaseLogin(
        Optional.of(url), Optional.of(LocalPostgres.USER), Optional.of(LocalPostgres.PASSWORD));
  }

  @Override
  Connection connect() throws SQLException {
    Connection connection =
        DriverManager.getConnection(url, LocalPostgres.USER, LocalPostgres.PASSWORD);
    try (Statement statement = connection.createStatement()) {
      // Switches off what keeps rows from referring to nothing.
      statement.execute("SET session_replication_role = replica");
    }
    return connection;
  }
}

package io.deskworthy.server;

import io.deskworthy.server.storage.FreshPostgres;
import io.deskworthy.testkit.database.LocalPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** The same server over a real PostgreSQL, which later commands find without being told. */
final class ReportServerOnPostgresTest extends ReportServerTest {

  private final String url = FreshPostgres.url();

  @Override
  DatabaseLogin database() {
    return new DatabaseLogin(
        Optional.of(url), Optional.of(LocalPostgres.USER), Optional.of(LocalPostgres.PASSWORD));
  }

  @Override
  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, LocalPostgres.USER, LocalPostgres.PASSWORD);
  }
}

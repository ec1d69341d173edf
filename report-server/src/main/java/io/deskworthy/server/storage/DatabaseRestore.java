package io.deskworthy.server.storage;

import io.deskworthy.server.backup.TableRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills an empty database with tables from elsewhere, in the form they had there. */
public final class DatabaseRestore {

  private static final int PORTION = 200;

  private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]{0,60}");

  private final Dialect dialect;

  private DatabaseRestore(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Returns what fills the SQLite database {@code file}, which does not exist. */
  public static DatabaseRestore into(Path file) {
    return new DatabaseRestore(Sqlite.in(file));
  }

  /** Returns what fills the PostgreSQL database at {@code url}, which is empty. */
  public static DatabaseRestore intoPostgres(
      String url, Optional<String> user, Optional<String> password) {
    return new DatabaseRestore(Postgres.at(url, user, password));
  }

  /**
   * Puts {@code rows} in, all of them or none.
   *
   * @throws IOException if the database is not empty, the rows are of a newer version, or something
   *     fails; says which
   */
  public void restore(TableRows rows) throws IOException {
    try {
      Jdbi jdbi = Database.jdbi(dialect.source());
      if (jdbi.withHandle(DatabaseRestore::isUsed)) {
        throw new IOException(
            "the database holds data already. Nothing was changed; name one" + " that is empty");
      }
      migrate(rows.schema());
      jdbi.useTransaction(handle -> fill(handle, rows));
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    } catch (FlywayException | JdbiException | StorageUnavailableException failed) {
      throw new IOException("the database did not take it: " + failed.getMessage(), failed);
    }
  }

  /** Every server that was ever started has an employer. */
  private static boolean isUsed(Handle handle) {
    return JdbcTables.inOrder(handle).contains("employer")
        && handle
                .createQuery("SELECT COUNT(*) FROM employer")
                .mapTo(Integer.class)
                .one()
            > 0;
  }

  private void migrate(String schema) throws IOException {
    Flyway flyway = Flyway.configure()
        .dataSource(dialect.source())
        .locations(Migrations.LOCATION)
        .target(schema)
        .load();
    List<String> known = new ArrayList<>();
    for (var migration : flyway.info().all()) {
      known.add(String.valueOf(migration.getVersion()));
    }
    if (!known.contains(schema)) {
      throw new IOException("the backup is of a newer version of this program (tables of version "
          + schema + "). Nothing was changed");
    }
    flyway.migrate();
  }

  private static void fill(Handle handle, TableRows rows) {
    List<String> childrenFirst = JdbcTables.inOrder(handle);
    Collections.reverse(childrenFirst);
    // Some migrations put rows in; those of the backup take their places.
    childrenFirst.forEach(table -> handle.execute("DELETE FROM " + table));
    for (String table : rows.tables()) {
      if (!childrenFirst.contains(table)) {
        throw new UncheckedIOException(new IOException("there is no table " + table));
      }
      fill(handle, table, rows);
    }
  }

  private static void fill(Handle handle, String table, TableRows rows) {
    Filling filling = new Filling(handle, table);
    try {
      rows.forEach(table, filling::add);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    filling.flush();
  }

  /** Rows on their way into one table. */
  private static final class Filling {

    private final Handle handle;
    private final String table;
    private final List<ObjectNode> waiting = new ArrayList<>();

    Filling(Handle handle, String table) {
      this.handle = handle;
      this.table = table;
    }

    void add(ObjectNode row) {
      waiting.add(row);
      if (waiting.size() == PORTION) {
        flush();
      }
    }

    void flush() {
      if (waiting.isEmpty()) {
        return;
      }
      List<String> columns = List.copyOf(waiting.get(0).propertyNames());
      if (!columns.stream().allMatch(name -> COLUMN.matcher(name).matches())) {
        throw new UncheckedIOException(new IOException("a column of " + table + " has no name"));
      }
      PreparedBatch batch = handle.prepareBatch("INSERT INTO " + table + " ("
          + String.join(", ", columns) + ") VALUES (:" + String.join(", :", columns) + ")");
      waiting.forEach(row -> {
        columns.forEach(column -> bind(batch, column, row.path(column)));
        batch.add();
      });
      batch.execute();
      waiting.clear();
    }

    private static void bind(PreparedBatch batch, String column, JsonNode value) {
      if (value.isString()) {
        batch.bind(column, value.stringValue());
      } else if (value.isIntegralNumber()) {
        batch.bind(column, value.longValue());
      } else {
        batch.bindNull(column, Types.NULL);
      }
    }
  }
}

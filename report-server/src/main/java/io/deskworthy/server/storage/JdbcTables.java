package io.deskworthy.server.storage;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.backup.TableReader;
import io.deskworthy.server.backup.TableSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads all tables in a form that every database of ours takes: text and whole numbers are all they
 * hold.
 */
public final class JdbcTables implements TableSource {

  /** Flyway's own table, made by it anew. */
  static final String HISTORY = "flyway_schema_history";

  private static final int PORTION = 100;

  private final Database database;

  /** Reads {@code database}. */
  public JdbcTables(Database database) {
    this.database = database;
  }

  @Override
  public void readAll(TableReader reader) throws IOException {
    try {
      database.snapshot(handle -> {
        reader.schema(schema(handle));
        for (String table : inOrder(handle)) {
          read(handle, table, reader);
        }
        return true;
      });
    } catch (UncheckedIOException readers) {
      throw readers.getCause();
    }
  }

  private static String schema(Handle handle) {
    return handle
        .createQuery("SELECT version FROM " + HISTORY + " WHERE version IS NOT NULL"
            + " ORDER BY installed_rank DESC")
        .mapTo(String.class)
        .list()
        .stream()
        .max(Comparator.comparingInt(Integer::parseInt))
        .orElseThrow();
  }

  private static void read(Handle handle, String table, TableReader reader) {
    try {
      reader.table(table);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    handle
        .createQuery("SELECT * FROM " + table)
        .setFetchSize(PORTION)
        .map((row, context) -> json(table, row))
        .forEach(row -> {
          try {
            reader.row(row);
          } catch (IOException failed) {
            throw new UncheckedIOException(failed);
          }
        });
  }

  private static ObjectNode json(String table, ResultSet row) throws SQLException {
    ObjectNode json = StrictJson.newObject();
    ResultSetMetaData columns = row.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      Object value = row.getObject(i);
      String name = columns.getColumnLabel(i);
      if (value == null) {
        json.putNull(name);
      } else if (value instanceof String text) {
        json.put(name, text);
      } else if (value instanceof Long || value instanceof Integer) {
        json.put(name, ((Number) value).longValue());
      } else {
        throw new IllegalStateException(
            "column " + name + " of " + table + " holds neither text nor a whole number");
      }
    }
    return json;
  }

  /** Returns the names of all tables; those that others refer to come first. */
  static List<String> inOrder(Handle handle) {
    try {
      DatabaseMetaData data = handle.getConnection().getMetaData();
      String space = handle.getConnection().getSchema();
      Set<String> ordered = new LinkedHashSet<>();
      for (String table : names(data, space)) {
        add(data, space, table, ordered);
      }
      return new ArrayList<>(ordered);
    } catch (SQLException failed) {
      throw new StorageUnavailableException("the tables cannot be listed", failed);
    }
  }

  private static List<String> names(DatabaseMetaData data, String space) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet tables = data.getTables(null, space, "%", new String[] {"TABLE"})) {
      while (tables.next()) {
        String name = tables.getString("TABLE_NAME");
        if (!name.equals(HISTORY) && !name.startsWith("sqlite_")) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private static void add(DatabaseMetaData data, String space, String table, Set<String> ordered)
      throws SQLException {
    if (ordered.contains(table)) {
      return;
    }
    List<String> parents = new ArrayList<>();
    try (ResultSet keys = data.getImportedKeys(null, space, table)) {
      while (keys.next()) {
        parents.add(keys.getString("PKTABLE_NAME"));
      }
    }
    for (String parent : parents) {
      if (!parent.equals(table)) {
        add(data, space, parent, ordered);
      }
    }
    ordered.add(table);
  }
}

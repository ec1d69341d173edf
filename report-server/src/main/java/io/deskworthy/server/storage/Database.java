package io.deskworthy.server.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open database: many readers, one writer. Safe for concurrent use. */
public final class Database implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  /** Readers are done in under a millisecond; more connections would only wait for two cores. */
  private static final int CONNECTIONS = 6;

  private final Dialect dialect;
  private final HikariDataSource pool;

  /** A connection for nobody else: SQLite forgets what it has read when another one writes. */
  private final HikariDataSource writing;

  private final Jdbi jdbi;
  private final GroupCommit writer;

  private Database(Dialect dialect) {
    this.dialect = dialect;
    this.pool = new HikariDataSource(pool(dialect, "readers", dialect.source(), CONNECTIONS));
    this.writing = new HikariDataSource(pool(dialect, "writer", dialect.writerSource(), 1));
    this.jdbi = jdbi(pool);
    this.writer = new GroupCommit(jdbi(writing), dialect);
  }

  /**
   * Returns access to {@code source} whose failures, which are logged, name the statement and none
   * of its values: those are what people are called, their reports, and secrets.
   */
  static Jdbi jdbi(DataSource source) {
    Jdbi jdbi = Jdbi.create(source);
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(Database::withoutValues);
    return jdbi;
  }

  private static String withoutValues(StatementException failed) {
    StatementContext context = failed.getStatementContext();
    return failed.getShortMessage() + (context == null ? "" : " [" + context.getRawSql() + "]");
  }

  /**
   * Opens the SQLite database {@code file}, making and migrating it as needed.
   *
   * @throws StorageUnavailableException if it cannot be opened; says why
   */
  public static Database open(Path file) {
    return open(Sqlite.in(file));
  }

  /**
   * Opens the PostgreSQL database at {@code url}, which exists, migrating it as needed.
   *
   * @param url {@code jdbc:postgresql://HOST:PORT/NAME}
   * @param user as whom; else as the driver says
   * @param password for them; else what stands in {@code PGPASSFILE} or {@code ~/.pgpass}
   * @throws StorageUnavailableException if it cannot be opened, or would lose in a power cut what
   *     was acknowledged; says why
   */
  public static Database openPostgres(
      String url, Optional<String> user, Optional<String> password) {
    return open(Postgres.at(url, user, password));
  }

  static Database open(Dialect dialect) {
    Migrations.run(dialect, List.of(Migrations.LOCATION));
    Database database = new Database(dialect);
    try {
      database.read(handle -> {
        dialect.requireDurable(handle);
        return true;
      });
    } catch (StorageUnavailableException unfit) {
      database.closeConnections();
      throw unfit;
    }
    database.writer.start();
    ApplicantRows.addMissing(database);
    return database;
  }

  private static HikariConfig pool(Dialect dialect, String name, DataSource source, int most) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(most);
    config.setConnectionTimeout(dialect.connectionMillis());
    config.setPoolName(name);
    if (!dialect.connectionSql().isEmpty()) {
      config.setConnectionInitSql(dialect.connectionSql());
    }
    return config;
  }

  /**
   * Returns what {@code query} reads.
   *
   * @throws StorageUnavailableException if the database cannot be read
   */
  <T extends @Nullable Object> T read(HandleCallback<T, RuntimeException> query) {
    try {
      return Passing.again(() -> jdbi.withHandle(query));
    } catch (JdbiException failed) {
      throw new StorageUnavailableException("the database could not be read", failed);
    }
  }

  /**
   * Returns what {@code query} reads in one state of all tables, however long it takes and whatever
   * is written meanwhile. Opens a connection of its own: for what is done seldom.
   *
   * @throws StorageUnavailableException if the database cannot be read
   */
  <T extends @Nullable Object> T snapshot(HandleCallback<T, RuntimeException> query) {
    try {
      return jdbi(dialect.snapshotSource()).inTransaction(dialect.snapshotLevel(), query);
    } catch (JdbiException failed) {
      throw new StorageUnavailableException("the database could not be read", failed);
    }
  }

  /**
   * Runs {@code work} in a transaction and returns its result when it is durable.
   *
   * @throws StorageUnavailableException if it is not stored
   */
  <T extends @Nullable Object> T write(HandleCallback<T, RuntimeException> work) {
    return writer.write(work);
  }

  /**
   * Does {@code work} for {@code item}, together with others who wait for the same work, and
   * returns its result when it is durable.
   *
   * @throws StorageUnavailableException if it is not stored
   */
  <I, T> T write(BatchedWork<I, T> work, I item) {
    return writer.write(work, item);
  }

  /**
   * Takes what was erased out of the files, where it would stay readable for a while: deleted rows
   * are overwritten at once, but their old pages are in the log until that is emptied.
   */
  void forgetErased() {
    try {
      read(handle -> {
        dialect.forgetErased(handle);
        return true;
      });
    } catch (StorageUnavailableException busy) {
      LOG.warn("the database's log could not be emptied; it will be, in the course of time", busy);
    }
  }

  /** Returns what kind of database it is, as its makers write it. */
  String kind() {
    return dialect.kind();
  }

  /** Returns how many bytes it takes. */
  long bytes(Handle handle) {
    return dialect.bytes(handle);
  }

  /** Returns what the database itself finds damaged. */
  List<String> damages(Handle handle) {
    return dialect.damages(handle);
  }

  /** Returns whether it answers. */
  public boolean isReady() {
    try {
      return read(handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one()) == 1;
    } catch (StorageUnavailableException gone) {
      return false;
    }
  }

  /** Finishes what waits and closes. */
  @Override
  public void close() {
    writer.close();
    closeConnections();
  }

  private void closeConnections() {
    writing.close();
    pool.close();
  }
}

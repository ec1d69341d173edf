package io.deskworthy.server.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open database: many readers, one writer. Safe for concurrent use. */
public final class Database implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  /** Readers are done in under a millisecond; more connections would only wait for two cores. */
  private static final int CONNECTIONS = 6;

  private static final String MIGRATIONS = "classpath:io/deskworthy/server/storage/migration";

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final GroupCommit writer;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
    this.writer = new GroupCommit(jdbi);
  }

  /**
   * Opens the SQLite database {@code file}, making and migrating it as needed.
   *
   * @throws StorageUnavailableException if it cannot be opened; says why
   */
  public static Database open(Path file) {
    return open(Dialect.sqlite(file));
  }

  static Database open(DataSource source) {
    try {
      Flyway.configure().dataSource(source).locations(MIGRATIONS).load().migrate();
      HikariConfig config = new HikariConfig();
      config.setDataSource(source);
      config.setMaximumPoolSize(CONNECTIONS);
      config.setPoolName("database");
      Database database = new Database(new HikariDataSource(config));
      database.writer.start();
      return database;
    } catch (FlywayException failed) {
      throw new StorageUnavailableException(
          "the database cannot be opened: " + failed.getMessage(), failed);
    }
  }

  /**
   * Returns what {@code query} reads.
   *
   * @throws StorageUnavailableException if the database cannot be read
   */
  <T extends @Nullable Object> T read(HandleCallback<T, RuntimeException> query) {
    try {
      return jdbi.withHandle(query);
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
   * Takes what was erased out of the files, where it would stay readable for a while: deleted rows
   * are overwritten at once, but their old pages are in the log until that is emptied.
   */
  void forgetErased() {
    try {
      read(handle -> handle.execute(Dialect.EMPTY_LOG));
    } catch (StorageUnavailableException busy) {
      LOG.warn("the database's log could not be emptied; it will be, in the course of time", busy);
    }
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
    pool.close();
  }
}

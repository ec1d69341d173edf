package io.deskworthy.server.storage;

import java.nio.file.Path;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The one place where databases differ. */
final class Dialect {

  /** A second process, such as the command that invites, writes for some milliseconds. */
  private static final int BUSY_MILLIS = 10_000;

  /** Writes the log of SQLite into the database and cuts it to nothing. */
  static final String EMPTY_LOG = "PRAGMA wal_checkpoint(TRUNCATE)";

  private Dialect() {}

  /**
   * Returns SQLite on {@code file}, durable: with {@code synchronous=FULL} the log is on the disk
   * before a commit returns. With NORMAL, tests with power cuts lost hundreds of reports.
   */
  static SQLiteDataSource sqlite(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    // What is deleted is overwritten with zeros: erased is to mean gone.
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    // Begun as a writer, a transaction waits for its turn instead of failing when it first writes.
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }
}

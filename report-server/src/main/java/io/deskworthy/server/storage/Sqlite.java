package io.deskworthy.server.storage;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * SQLite: one file on this machine.
 *
 * @param source where connections come from
 * @param writerSource the same for the one who writes
 * @param snapshotSource the same for readers of a snapshot
 */
record Sqlite(DataSource source, DataSource writerSource, DataSource snapshotSource)
    implements Dialect {

  /** A second process, such as the command that invites, writes for some milliseconds. */
  private static final int BUSY_MILLIS = 10_000;

  /** Hikari's own default: the file is there, or it is not. */
  private static final long CONNECTION_MILLIS = 30_000;

  /**
   * What the writer keeps of the file in memory, in pages of 4 KiB: 32 MiB hold the inner pages of
   * all indices over a million reports. SQLite's own 2 MiB read a seventh of them anew each time.
   */
  private static final int WRITER_CACHE = 8192;

  /** Of a file that lies in ruins nobody reads more. */
  private static final int MOST_DAMAGES = 1000;

  /** Writes the log of SQLite into the database and cuts it to nothing. */
  private static final String EMPTY_LOG = "PRAGMA wal_checkpoint(TRUNCATE)";

  /** Returns the database in {@code file}. */
  static Sqlite in(Path file) {
    return new Sqlite(source(file), writer(file), snapshots(file));
  }

  /**
   * Returns {@code file}, durable: with {@code synchronous=FULL} the log is on the disk before a
   * commit returns. With NORMAL, tests with power cuts lost hundreds of reports.
   */
  static SQLiteDataSource source(Path file) {
    return source(file, immediate());
  }

  private static SQLiteDataSource writer(Path file) {
    SQLiteConfig config = immediate();
    config.setCacheSize(WRITER_CACHE);
    // What a page was before a savepoint is kept in memory: otherwise each page that is changed is
    // written to a temporary file as well.
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    return source(file, config);
  }

  /**
   * Begun as a writer, a transaction waits for its turn instead of failing when it first writes.
   */
  private static SQLiteConfig immediate() {
    SQLiteConfig config = config();
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    return config;
  }

  /** Returns the same for those who only read: begun later, they keep no writer waiting. */
  private static SQLiteDataSource snapshots(Path file) {
    SQLiteConfig config = config();
    config.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
    return source(file, config);
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    // What is deleted is overwritten with zeros: erased is to mean gone.
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    return config;
  }

  private static SQLiteDataSource source(Path file, SQLiteConfig config) {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  @Override
  public String kind() {
    return "SQLite";
  }

  @Override
  public long bytes(Handle handle) {
    return number(handle, "page_count") * number(handle, "page_size");
  }

  private static long number(Handle handle, String pragma) {
    return handle.createQuery("PRAGMA " + pragma).mapTo(Long.class).one();
  }

  @Override
  public List<String> damages(Handle handle) {
    Stream<String> pages =
        handle.createQuery("PRAGMA integrity_check").mapTo(String.class).list().stream()
            .filter(line -> !line.equals("ok"));
    Stream<String> rows = handle
        .createQuery("PRAGMA foreign_key_check")
        .map((row, context) -> "row " + row.getString("rowid") + " of " + row.getString("table")
            + " refers to a row of " + row.getString("parent") + " that is not there")
        .list()
        .stream();
    return Stream.concat(pages, rows).limit(MOST_DAMAGES).toList();
  }

  @Override
  public TransactionIsolationLevel snapshotLevel() {
    return TransactionIsolationLevel.SERIALIZABLE;
  }

  @Override
  public long connectionMillis() {
    return CONNECTION_MILLIS;
  }

  @Override
  public String connectionSql() {
    return "";
  }

  @Override
  public void requireDurable(Handle handle) {
    // Each connection was told so when it was made.
  }

  @Override
  public void takeTurn(Handle handle) {
    // A transaction that is begun IMMEDIATE has the turn already.
  }

  @Override
  public void makeWay(Handle handle) {
    // Who reads and who writes are in nobody's way here.
  }

  @Override
  public void forgetErased(Handle handle) {
    handle.execute(EMPTY_LOG);
  }
}

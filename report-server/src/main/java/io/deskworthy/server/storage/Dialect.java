package io.deskworthy.server.storage;

import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Where databases differ: one class for each kind there is. */
sealed interface Dialect permits Sqlite, Postgres {

  /** Returns the name of the database as its makers write it. */
  String kind();

  /** Returns how many bytes it takes. */
  long bytes(Handle handle);

  /**
   * Lets the database look for damage of its own: of pages and indices where it can, and of rows
   * that refer to others which are not there. Returns a sentence for each.
   */
  List<String> damages(Handle handle);

  /** Returns where connections come from that read and write. */
  DataSource source();

  /** Returns where the connection of the one who writes comes from. */
  DataSource writerSource();

  /** Returns where connections come from that read a snapshot and never keep a writer waiting. */
  DataSource snapshotSource();

  /** Returns at which level a transaction sees one state of all tables. */
  TransactionIsolationLevel snapshotLevel();

  /** Returns how long somebody waits for a connection, in milliseconds. */
  long connectionMillis();

  /** Returns the statement that prepares each connection; empty for none. */
  String connectionSql();

  /**
   * Looks whether what is committed stays.
   *
   * @throws StorageUnavailableException if a power cut could lose it; says what to change
   */
  void requireDurable(Handle handle);

  /**
   * Waits, at the beginning of a transaction that writes, until no other process writes: what is
   * read then is still so when it is committed.
   */
  void takeTurn(Handle handle);

  /**
   * Lets the transaction, from here on, give up rather than wait for a table that others are at:
   * those who only read must not be made to wait for long, and take no turns.
   */
  void makeWay(Handle handle);

  /** Takes what was erased out of the files, as far as that can be asked for. */
  void forgetErased(Handle handle);
}

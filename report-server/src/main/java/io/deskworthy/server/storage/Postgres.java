package io.deskworthy.server.storage;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL, elsewhere or here; several servers may share one database.
 *
 * @param source where connections come from
 */
record Postgres(DataSource source) implements Dialect {

  /** A database that was away is asked again soon; meanwhile clients are told to come back. */
  private static final long CONNECTION_MILLIS = 5_000;

  /** Nothing of ours is silent for so long; a line that broke would be, for hours. */
  private static final int SILENCE_SECONDS = 60;

  /** The number under which our servers take turns. Any will do that nobody else uses. */
  private static final long TURN = 3_271_175_904L;

  /**
   * Who has the turn and is no longer heard of loses it, and who waits for it gives up in time to
   * tell its client so. Shorter than {@link #SILENCE_SECONDS}, so that we hear why.
   */
  private static final String LIMITS =
      "SET lock_timeout = '10s'; SET idle_in_transaction_session_timeout = '30s'";

  /**
   * Readers are at a table for some milliseconds; and PostgreSQL begins to look for two that wait
   * for each other after a second, when it is too late to be polite.
   */
  private static final String MAKE_WAY = "SET LOCAL lock_timeout = '300ms'";

  /**
   * For each reference between tables the statement that finds rows which refer to nothing. The
   * server lets none come about, unless somebody with all rights switches that off.
   */
  private static final String ORPHANS_SQL = """
      SELECT format(
        'SELECT DISTINCT ''a row of %s refers to a row of %s that is not there'' '
          || 'FROM %s child WHERE %s AND NOT EXISTS (SELECT 1 FROM %s parent WHERE %s)',
        child.relname, parent.relname, child.relname,
        string_agg(format('child.%I IS NOT NULL', a.attname), ' AND '),
        parent.relname,
        string_agg(format('child.%I = parent.%I', a.attname, b.attname), ' AND '))
      FROM pg_constraint c
      JOIN pg_class child ON child.oid = c.conrelid
      JOIN pg_class parent ON parent.oid = c.confrelid
      JOIN pg_namespace space ON space.oid = c.connamespace
      CROSS JOIN LATERAL unnest(c.conkey, c.confkey) AS k (child, parent)
      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.child
      JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = k.parent
      WHERE c.contype = 'f' AND space.nspname = current_schema()
      GROUP BY c.oid, child.relname, parent.relname
      """;

  /** What must not stand so, lest a power cut takes what was acknowledged. */
  private static final List<String> MUST_NOT_BE_OFF =
      List.of("fsync", "full_page_writes", "synchronous_commit");

  /**
   * Returns the database at {@code url}, opened as {@code user}.
   *
   * @throws StorageUnavailableException if that is no address of a database
   */
  static Postgres at(String url, Optional<String> user, Optional<String> password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    try {
      source.setUrl(url);
    } catch (IllegalArgumentException wrong) {
      throw new StorageUnavailableException("this is no address of a PostgreSQL database", wrong);
    }
    user.ifPresent(source::setUser);
    password.ifPresent(source::setPassword);
    source.setApplicationName("deskworthy");
    source.setTcpKeepAlive(true);
    // Its details quote the row: names, reports, secrets. They would be logged.
    source.setLogServerErrorDetail(false);
    if (source.getSocketTimeout() == 0) {
      source.setSocketTimeout(SILENCE_SECONDS);
    }
    return new Postgres(source);
  }

  @Override
  public String kind() {
    return "PostgreSQL";
  }

  @Override
  public long bytes(Handle handle) {
    return handle
        .createQuery("SELECT pg_database_size(current_database())")
        .mapTo(Long.class)
        .one();
  }

  @Override
  public List<String> damages(Handle handle) {
    return handle.createQuery(ORPHANS_SQL).mapTo(String.class).list().stream()
        .flatMap(sql -> handle.createQuery(sql).mapTo(String.class).list().stream())
        .toList();
  }

  @Override
  public DataSource writerSource() {
    return source;
  }

  @Override
  public DataSource snapshotSource() {
    return source;
  }

  @Override
  public TransactionIsolationLevel snapshotLevel() {
    return TransactionIsolationLevel.REPEATABLE_READ;
  }

  @Override
  public long connectionMillis() {
    return CONNECTION_MILLIS;
  }

  @Override
  public String connectionSql() {
    return LIMITS;
  }

  @Override
  public void requireDurable(Handle handle) {
    for (String setting : MUST_NOT_BE_OFF) {
      if (setting(handle, setting).equals("off")) {
        throw new StorageUnavailableException("the PostgreSQL server has " + setting
            + " = off: a power cut would lose reports that were acknowledged. Set it to on"
            + " (ALTER SYSTEM SET " + setting + " = on; SELECT pg_reload_conf();)");
      }
    }
    String encoding = setting(handle, "server_encoding");
    if (!encoding.equals("UTF8")) {
      throw new StorageUnavailableException("the database is encoded in " + encoding
          + " and cannot keep every name. Make it with ENCODING 'UTF8' TEMPLATE template0");
    }
  }

  private static String setting(Handle handle, String name) {
    return handle
        .createQuery("SELECT current_setting(:name)")
        .bind("name", name)
        .mapTo(String.class)
        .one();
  }

  @Override
  public void takeTurn(Handle handle) {
    handle
        .createQuery("SELECT 1 FROM pg_advisory_xact_lock(:turn)")
        .bind("turn", TURN)
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public void makeWay(Handle handle) {
    handle.execute(MAKE_WAY);
  }

  @Override
  public void forgetErased(Handle handle) {
    // PostgreSQL's own cleaning (autovacuum) does it in the course of time.
  }
}

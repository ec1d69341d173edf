package io.deskworthy.server.storage;

import io.deskworthy.server.upkeep.RetentionStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Finds what was kept long enough in {@code report}, {@code invitation}, {@code retention_period}.
 */
public final class JdbcRetentionStore implements RetentionStore {

  /**
   * Each invitation of which there is something to delete, from when its time counts, and how long
   * it is: that of {@code retention_period} at that moment, at most :days. Those without a report
   * count if they name somebody; an erased one has neither.
   */
  private static final String DUE = """
      FROM (
        SELECT kept.id, kept.since, COALESCE((
            SELECT CASE WHEN p.days < :days THEN p.days ELSE :days END
            FROM retention_period p WHERE p.since <= kept.since ORDER BY p.since DESC LIMIT 1),
            :days) AS days
        FROM (
          SELECT r.invitation_id AS id, MAX(r.received_at) AS since
          FROM report r GROUP BY r.invitation_id
          UNION ALL
          SELECT i.id, i.expires_at
          FROM invitation i
          WHERE i.expires_at <= :now AND i.candidate IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM report r WHERE r.invitation_id = i.id)
        ) kept
        WHERE kept.since <= :now - :day
      ) due
      WHERE due.since + due.days * :day <= :now
      """;

  private final Database database;

  /** Finds in {@code database}. */
  public JdbcRetentionStore(Database database) {
    this.database = database;
  }

  @Override
  public List<String> due(Instant now, int days, int most) {
    return database.read(handle -> query(
            handle, "SELECT due.id " + DUE + " ORDER BY due.since, due.id LIMIT :most", now, days)
        .bind("most", most)
        .mapTo(String.class)
        .list());
  }

  @Override
  public int countDue(Instant now, int days) {
    return database.read(handle ->
        query(handle, "SELECT COUNT(*) " + DUE, now, days).mapTo(Integer.class).one());
  }

  private static Query query(Handle handle, String sql, Instant now, int days) {
    return handle
        .createQuery(sql)
        .bind("now", now.toEpochMilli())
        .bind("day", Duration.ofDays(1).toMillis())
        .bind("days", days);
  }
}

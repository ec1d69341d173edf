package io.deskworthy.server.storage;

import io.deskworthy.report.text.ConsentText;
import io.deskworthy.report.text.KeepingTime;
import io.deskworthy.server.upkeep.RetentionStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Finds what was kept long enough in {@code report}, {@code invitation}, {@code applicant},
 * {@code retention_period}.
 */
public final class JdbcRetentionStore implements RetentionStore {

  /** To which texts of the consent a candidate agreed who knows that decisions count. */
  private static final List<String> VERSIONS = List.of(ConsentText.VERSION);

  /**
   * The last report of each invitation, with when it was decided about the candidate. Nothing that
   * is younger than the shortest time there ever was can be due, which spares looking at most rows.
   */
  private static final String REPORTED = """
      SELECT r.invitation_id AS id, r.received_at AS told,
        COALESCE((SELECT MAX(run.received_at) FROM applicant run
          WHERE run.first_id = a.first_id), r.received_at) AS last,
        CASE WHEN c.version IN (<versions>)
          THEN (SELECT run.decided_at FROM applicant run WHERE run.first_id = a.first_id
            ORDER BY run.received_at DESC, run.report_id DESC LIMIT 1)
          ELSE r.received_at END AS decided
      FROM report r
      LEFT JOIN consent c ON c.report_id = r.id
      LEFT JOIN applicant a ON a.report_id = r.id
      WHERE r.received_at <= :now - :day * (
          SELECT CASE WHEN MIN(days) < :days THEN MIN(days) ELSE :days END FROM retention_period)
        AND NOT EXISTS (SELECT 1 FROM report later
          WHERE later.invitation_id = r.invitation_id AND (later.received_at > r.received_at
            OR (later.received_at = r.received_at AND later.id > r.id)))
      """;

  /** Those that nobody used, if they still name somebody. */
  private static final String UNUSED = """
      SELECT i.id, i.expires_at AS told, i.expires_at AS last, i.expires_at AS decided
      FROM invitation i
      WHERE i.expires_at <= :now AND i.candidate IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM report r WHERE r.invitation_id = i.id)
      """;

  /** The time is that of {@code retention_period} when the candidate agreed, at most ours. */
  private static final String DUE = """
      FROM (
        SELECT kept.id, COALESCE(kept.decided, kept.last) AS since,
          CASE WHEN kept.decided IS NULL
            THEN COALESCE((SELECT CASE WHEN p.undecided_days < :undecided
                THEN p.undecided_days ELSE :undecided END
              FROM retention_period p WHERE p.since <= kept.told
              ORDER BY p.since DESC LIMIT 1), :undecided)
            ELSE COALESCE((SELECT CASE WHEN p.days < :days THEN p.days ELSE :days END
              FROM retention_period p WHERE p.since <= kept.told
              ORDER BY p.since DESC LIMIT 1), :days)
          END AS days
        FROM (
      """ + REPORTED + " UNION ALL " + UNUSED + """
        ) kept
      ) due
      WHERE due.since + due.days * :day <= :now
      """;

  private final Database database;

  /** Finds in {@code database}. */
  public JdbcRetentionStore(Database database) {
    this.database = database;
  }

  @Override
  public List<String> due(Instant now, KeepingTime keeping, int most) {
    String first = "SELECT due.id " + DUE + " ORDER BY due.since, due.id LIMIT :most";
    return database.read(handle -> query(handle, first, now, keeping)
        .bind("most", most)
        .mapTo(String.class)
        .list());
  }

  @Override
  public int countDue(Instant now, KeepingTime keeping) {
    return database.read(handle -> query(handle, "SELECT COUNT(*) " + DUE, now, keeping)
        .mapTo(Integer.class)
        .one());
  }

  private static Query query(Handle handle, String sql, Instant now, KeepingTime keeping) {
    return handle
        .createQuery(sql)
        .bindList("versions", VERSIONS)
        .bind("now", now.toEpochMilli())
        .bind("day", Duration.ofDays(1).toMillis())
        .bind("days", keeping.days())
        .bind("undecided", keeping.undecidedDays());
  }
}

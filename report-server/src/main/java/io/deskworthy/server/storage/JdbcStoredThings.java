package io.deskworthy.server.storage;

import io.deskworthy.server.check.StoreReader;
import io.deskworthy.server.check.StoreReader.KeptPlace;
import io.deskworthy.server.check.StoredThings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Reads every table that says something which can be proven. */
public final class JdbcStoredThings implements StoredThings {

  /** Rows that come at once; reports are some kilobytes each. */
  private static final int PORTION = 100;

  private static final String REPORTS = """
      SELECT r.*, k.jwk, j.verdict, j.policy_hash AS judged_by
      FROM report r
      LEFT JOIN enrolled_key k ON k.invitation_id = r.invitation_id AND k.key_id = r.key_id
      LEFT JOIN judgement j ON j.report_id = r.id
        AND j.number = (SELECT MAX(number) FROM judgement WHERE report_id = r.id)
      """;

  private static final String CERTIFICATES = """
      SELECT c.*, r.invitation_id, r.digest, s.key_id, s.expires_at AS place_expires_at,
        s.revoked_at
      FROM certificate c
      LEFT JOIN report r ON r.id = c.report_id
      LEFT JOIN status_place s ON s.list = c.status_list AND s.place = c.status_place
      """;

  private static final String LISTS = """
      SELECT l.list, l.taken, (SELECT COUNT(*) FROM status_place p WHERE p.list = l.list) AS places
      FROM status_list l
      """;

  private final Database database;

  /** Reads {@code database}. */
  public JdbcStoredThings(Database database) {
    this.database = database;
  }

  @Override
  public void readAll(StoreReader reader) {
    database.snapshot(handle -> {
      each(handle, "SELECT * FROM audit_entry ORDER BY number", row -> {
        reader.logEntry(JdbcAuditLog.entry(row));
      });
      database.damages(handle).forEach(reader::damage);
      each(handle, "SELECT hash, json FROM policy", row -> {
        reader.policy(row.getString("hash"), row.getString("json"));
      });
      each(handle, REPORTS, row -> report(row, reader));
      each(handle, CERTIFICATES, row -> certificate(row, reader));
      each(handle, LISTS, row -> {
        reader.statusList(row.getLong("list"), row.getLong("taken"), row.getLong("places"));
      });
      return true;
    });
  }

  private static void report(ResultSet row, StoreReader reader) throws SQLException {
    reader.report(
        JdbcReportStore.report(row),
        Optional.ofNullable(row.getString("jwk")),
        Optional.ofNullable(row.getString("verdict")),
        Optional.ofNullable(row.getString("judged_by")));
  }

  private static void certificate(ResultSet row, StoreReader reader) throws SQLException {
    Optional<KeptPlace> place = row.getString("key_id") == null
        ? Optional.empty()
        : Optional.of(new KeptPlace(
            row.getString("key_id"),
            Rows.instant(row, "place_expires_at"),
            Rows.optionalInstant(row, "revoked_at")));
    reader.certificate(
        JdbcCertificateStore.issued(row),
        Optional.ofNullable(row.getString("invitation_id")).orElse(""),
        Optional.ofNullable(row.getString("digest")).orElse(""),
        place);
  }

  /** Takes one row. */
  private interface RowTaker {
    void take(ResultSet row) throws SQLException;
  }

  private static void each(Handle handle, String sql, RowTaker taker) {
    RowMapper<Boolean> mapper = (row, context) -> {
      taker.take(row);
      return true;
    };
    handle.createQuery(sql).setFetchSize(PORTION).map(mapper).forEach(taken -> {});
  }
}

package io.deskworthy.server.storage;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.MalformedKeyException;
import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.server.session.EnrolledKey;
import io.deskworthy.server.session.EnrolmentStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Keeps candidates' keys in table {@code enrolled_key}. */
public final class JdbcEnrolmentStore implements EnrolmentStore {

  private final Database database;

  /** Keeps in {@code database}. */
  public JdbcEnrolmentStore(Database database) {
    this.database = database;
  }

  @Override
  public boolean enrol(EnrolledKey key, int most) {
    return isEnrolled(key) || insert(key, most);
  }

  private boolean isEnrolled(EnrolledKey key) {
    return database.read(handle -> handle
            .createQuery("""
                SELECT COUNT(*) FROM enrolled_key
                WHERE invitation_id = :invitation AND key_id = :key
                """)
            .bind("invitation", key.invitationId())
            .bind("key", key.key().keyId())
            .mapTo(Integer.class)
            .one())
        > 0;
  }

  private boolean insert(EnrolledKey key, int most) {
    int inserted = database.write(handle -> handle
        .createUpdate("""
            INSERT INTO enrolled_key (key_id, invitation_id, jwk, enrolled_at)
            SELECT :key, :invitation, :jwk, :at
            WHERE (SELECT COUNT(*) FROM enrolled_key WHERE invitation_id = :invitation) < :most
            ON CONFLICT DO NOTHING
            """)
        .bind("key", key.key().keyId())
        .bind("invitation", key.invitationId())
        .bind("jwk", StrictJson.line(key.key().toJwk()))
        .bind("at", key.enrolledAt().toEpochMilli())
        .bind("most", most)
        .execute());
    return inserted > 0 || isEnrolled(key);
  }

  @Override
  public Optional<VerificationKey> key(String keyId) {
    return database.read(handle -> handle
        .createQuery("SELECT jwk FROM enrolled_key WHERE key_id = :key LIMIT 1")
        .bind("key", keyId)
        .map((row, context) -> key(row))
        .findOne());
  }

  @Override
  public List<EnrolledKey> of(String invitationId) {
    return database.read(handle -> handle
        .createQuery("""
            SELECT * FROM enrolled_key WHERE invitation_id = :invitation
            ORDER BY enrolled_at, key_id
            """)
        .bind("invitation", invitationId)
        .map((row, context) ->
            new EnrolledKey(invitationId, key(row), Rows.instant(row, "enrolled_at")))
        .list());
  }

  private static VerificationKey key(ResultSet row) throws SQLException {
    try {
      return VerificationKey.fromJwk(row.getString("jwk"));
    } catch (MalformedKeyException damaged) {
      throw new SQLException("a stored key cannot be read", damaged);
    }
  }
}

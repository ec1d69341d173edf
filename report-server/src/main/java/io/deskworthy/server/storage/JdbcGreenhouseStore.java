package io.deskworthy.server.storage;

import io.deskworthy.report.judging.Verdict;
import io.deskworthy.server.greenhouse.Callback;
import io.deskworthy.server.greenhouse.CallbackStore;
import io.deskworthy.server.greenhouse.Standing;
import io.deskworthy.server.secret.SecretBox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps callbacks in {@code greenhouse_test}, their credentials sealed. */
public final class JdbcGreenhouseStore implements CallbackStore {

  private static final String CREDENTIAL = "greenhouse-credential";

  /** Written down within the transaction that keeps a report: that it is to be told. */
  static final String REPORTED = """
      UPDATE greenhouse_test SET state = 'DUE', failures = 0, next_at = :at
      WHERE invitation_id = :id
      """;

  private final Database database;
  private final SecretBox box;

  /** Keeps in {@code database}. */
  public JdbcGreenhouseStore(Database database, SecretBox box) {
    this.database = database;
    this.box = box;
  }

  @Override
  public void add(String invitationId, String address, String credential) {
    database.write(handle -> handle
        .createUpdate("""
            INSERT INTO greenhouse_test
              (invitation_id, callback, credential, state, failures, next_at, last_status)
            VALUES (:invitation, :callback, :credential, 'WAITING', 0, 0, 0)
            """)
        .bind("invitation", invitationId)
        .bind("callback", address)
        .bind("credential", box.seal(CREDENTIAL, credential))
        .execute());
  }

  @Override
  public Optional<Callback> find(String invitationId) {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM greenhouse_test WHERE invitation_id = :id")
        .bind("id", invitationId)
        .map((row, context) -> callback(row))
        .findOne());
  }

  @Override
  public Optional<Standing> standing(String invitationId) {
    return find(invitationId)
        .flatMap(known -> new JdbcInvitationStore(database).find(invitationId))
        .map(invitation -> new Standing(invitation, report(invitationId)));
  }

  private Optional<Standing.Reported> report(String invitationId) {
    return database.read(handle -> handle
        .createQuery("""
            SELECT r.id, r.received_at, j.verdict, j.assessments
            FROM report r
            JOIN judgement j ON j.report_id = r.id
            WHERE r.invitation_id = :invitation
            ORDER BY r.received_at DESC, r.id, j.number DESC
            LIMIT 1
            """)
        .bind("invitation", invitationId)
        .map((row, context) -> new Standing.Reported(
            row.getString("id"),
            Rows.instant(row, "received_at"),
            Verdict.valueOf(row.getString("verdict")),
            row.getString("assessments")))
        .findOne());
  }

  @Override
  public List<Callback> due(Instant now, int most) {
    return database.read(handle -> handle
        .createQuery("""
            SELECT * FROM greenhouse_test
            WHERE state = 'DUE' AND next_at <= :now AND callback <> ''
            ORDER BY next_at, invitation_id
            LIMIT :most
            """)
        .bind("now", now.toEpochMilli())
        .bind("most", most)
        .map((row, context) -> callback(row))
        .list());
  }

  @Override
  public boolean claim(Callback callback, Instant until) {
    return database.write(handle -> handle
            .createUpdate("""
                UPDATE greenhouse_test SET next_at = :until
                WHERE invitation_id = :invitation AND state = 'DUE' AND next_at = :seen
                """)
            .bind("until", until.toEpochMilli())
            .bind("invitation", callback.invitationId())
            .bind("seen", callback.nextAt().toEpochMilli())
            .execute())
        > 0;
  }

  @Override
  public void tried(Callback callback) {
    database.write(handle -> handle
        .createUpdate("""
            UPDATE greenhouse_test
            SET state = :state, failures = :failures, next_at = :next, last_status = :status
            WHERE invitation_id = :invitation
            """)
        .bind("state", callback.state().name())
        .bind("failures", callback.failures())
        .bind("next", callback.nextAt().toEpochMilli())
        .bind("status", callback.lastStatus())
        .bind("invitation", callback.invitationId())
        .execute());
  }

  private Callback callback(ResultSet row) throws SQLException {
    return new Callback(
        row.getString("invitation_id"),
        row.getString("callback"),
        box.open(CREDENTIAL, row.getString("credential")).orElse(""),
        Callback.State.valueOf(row.getString("state")),
        row.getInt("failures"),
        Rows.instant(row, "next_at"),
        row.getInt("last_status"));
  }
}

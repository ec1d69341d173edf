package io.deskworthy.server.storage;

import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.invitation.InvitationStore;
import io.deskworthy.server.invitation.Milestone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Keeps invitations in table {@code invitation}. */
public final class JdbcInvitationStore implements InvitationStore {

  private final Database database;

  /** Keeps in {@code database}. */
  public JdbcInvitationStore(Database database) {
    this.database = database;
  }

  @Override
  public void add(Invitation invitation, String codeHash) {
    database.write(handle -> handle
        .createUpdate("""
            INSERT INTO invitation (id, code_hash, position_id, candidate, created_at, expires_at)
            VALUES (:id, :hash, :position, :candidate, :created, :expires)
            """)
        .bind("id", invitation.id())
        .bind("hash", codeHash)
        .bind("position", invitation.positionId())
        .bind("candidate", invitation.candidate())
        .bind("created", invitation.createdAt().toEpochMilli())
        .bind("expires", invitation.expiresAt().toEpochMilli())
        .execute());
  }

  @Override
  public Optional<Invitation> withCode(String codeHash) {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM invitation WHERE code_hash = :hash")
        .bind("hash", codeHash)
        .map((row, context) -> invitation(row))
        .findOne());
  }

  @Override
  public Optional<Invitation> find(String id) {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM invitation WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> invitation(row))
        .findOne());
  }

  @Override
  public List<Invitation> newest(int most) {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM invitation ORDER BY created_at DESC, id LIMIT :most")
        .bind("most", most)
        .map((row, context) -> invitation(row))
        .list());
  }

  @Override
  public void reached(String id, Milestone milestone, Instant at) {
    database.write(handle -> reached(handle, id, milestone, at));
  }

  /** Keeps the same within a transaction that is under way. */
  static int reached(Handle handle, String id, Milestone milestone, Instant at) {
    String sql = switch (milestone) {
      case OPENED ->
        "UPDATE invitation SET opened_at = :at WHERE id = :id" + " AND opened_at IS NULL";
      case STARTED ->
        "UPDATE invitation SET started_at = :at WHERE id = :id" + " AND started_at IS NULL";
      case REPORTED ->
        "UPDATE invitation SET reported_at = :at WHERE id = :id" + " AND reported_at IS NULL";
    };
    return handle.createUpdate(sql).bind("id", id).bind("at", at.toEpochMilli()).execute();
  }

  private static Invitation invitation(ResultSet row) throws SQLException {
    return new Invitation(
        row.getString("id"),
        row.getString("position_id"),
        Optional.ofNullable(row.getString("candidate")),
        Rows.instant(row, "created_at"),
        Rows.instant(row, "expires_at"),
        Rows.optionalInstant(row, "opened_at"),
        Rows.optionalInstant(row, "started_at"),
        Rows.optionalInstant(row, "reported_at"));
  }
}

package io.deskworthy.server.storage;

import io.deskworthy.server.invitation.PositionLink;
import io.deskworthy.server.invitation.PositionLinkStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Keeps the addresses of positions in table {@code position_link}. */
public final class JdbcPositionLinkStore implements PositionLinkStore {

  private final Database database;

  /** Keeps in {@code database}. */
  public JdbcPositionLinkStore(Database database) {
    this.database = database;
  }

  @Override
  public void put(PositionLink link) {
    database.write(handle -> handle
        .createUpdate("""
            INSERT INTO position_link (position_id, code_hash, sealed_code, made_at, off_at)
            VALUES (:position, :hash, :sealed, :made, :off)
            ON CONFLICT (position_id) DO UPDATE
            SET code_hash = :hash, sealed_code = :sealed, made_at = :made, off_at = :off
            """)
        .bind("position", link.positionId())
        .bind("hash", link.codeHash())
        .bind("sealed", link.sealedCode())
        .bind("made", link.madeAt().toEpochMilli())
        .bind("off", link.offAt().map(Instant::toEpochMilli))
        .execute());
  }

  @Override
  public Optional<PositionLink> of(String positionId) {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM position_link WHERE position_id = :id")
        .bind("id", positionId)
        .map((row, context) -> link(row))
        .findOne());
  }

  @Override
  public Optional<PositionLink> withCode(String codeHash) {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM position_link WHERE code_hash = :hash")
        .bind("hash", codeHash)
        .map((row, context) -> link(row))
        .findOne());
  }

  @Override
  public void switchOff(String positionId, Instant at) {
    database.write(handle -> handle
        .createUpdate(
            "UPDATE position_link SET off_at = :at WHERE position_id = :id AND off_at IS NULL")
        .bind("at", at.toEpochMilli())
        .bind("id", positionId)
        .execute());
  }

  private static PositionLink link(ResultSet row) throws SQLException {
    return new PositionLink(
        row.getString("position_id"),
        row.getString("code_hash"),
        row.getString("sealed_code"),
        Rows.instant(row, "made_at"),
        Rows.optionalInstant(row, "off_at"));
  }
}

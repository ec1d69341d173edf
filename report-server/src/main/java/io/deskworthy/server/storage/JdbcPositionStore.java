package io.deskworthy.server.storage;

import io.deskworthy.server.position.Position;
import io.deskworthy.server.position.PositionStore;
import io.deskworthy.server.position.StoredPolicy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Keeps positions and policies in the tables of those names. */
public final class JdbcPositionStore implements PositionStore {

  private final Database database;

  /** Keeps in {@code database}. */
  public JdbcPositionStore(Database database) {
    this.database = database;
  }

  @Override
  public void add(Position position, StoredPolicy policy) {
    int added = database.write(handle -> {
      addPolicy(handle, policy);
      return handle
          .createUpdate("""
              INSERT INTO position (id, name, policy_hash, created_at)
              VALUES (:id, :name, :policy, :created)
              ON CONFLICT (name) DO NOTHING
              """)
          .bind("id", position.id())
          .bind("name", position.name())
          .bind("policy", policy.hash())
          .bind("created", position.createdAt().toEpochMilli())
          .execute();
    });
    if (added == 0) {
      throw new IllegalArgumentException("there is a position called " + position.name());
    }
  }

  @Override
  public void changePolicy(String id, StoredPolicy policy) {
    database.write(handle -> {
      addPolicy(handle, policy);
      return handle
          .createUpdate("UPDATE position SET policy_hash = :policy WHERE id = :id")
          .bind("policy", policy.hash())
          .bind("id", id)
          .execute();
    });
  }

  @Override
  public Optional<Position> find(String id) {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM position WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> position(row))
        .findOne());
  }

  @Override
  public Optional<Position> named(String name) {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM position WHERE name = :name")
        .bind("name", name)
        .map((row, context) -> position(row))
        .findOne());
  }

  @Override
  public List<Position> all() {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM position ORDER BY created_at, id")
        .map((row, context) -> position(row))
        .list());
  }

  @Override
  public Optional<StoredPolicy> policy(String hash) {
    return database.read(handle -> handle
        .createQuery("SELECT json FROM policy WHERE hash = :hash")
        .bind("hash", hash)
        .map((row, context) -> StoredPolicy.ofStored(row.getString("json")))
        .findOne());
  }

  private static void addPolicy(Handle handle, StoredPolicy policy) {
    handle
        .createUpdate("""
            INSERT INTO policy (hash, json) VALUES (:hash, :json) ON CONFLICT (hash) DO NOTHING
            """)
        .bind("hash", policy.hash())
        .bind("json", policy.json())
        .execute();
  }

  private static Position position(ResultSet row) throws SQLException {
    return new Position(
        row.getString("id"),
        row.getString("name"),
        row.getString("policy_hash"),
        Rows.instant(row, "created_at"));
  }
}

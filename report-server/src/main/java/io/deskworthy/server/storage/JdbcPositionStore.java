package io.deskworthy.server.storage;

import io.deskworthy.server.position.PolicyVersion;
import io.deskworthy.server.position.Position;
import io.deskworthy.server.position.PositionStore;
import io.deskworthy.server.position.StoredPolicy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/** Keeps positions and policies in the tables of those names. */
public final class JdbcPositionStore implements PositionStore {

  /** More than any employer has at a time; when it is full, it begins anew. */
  private static final int MOST_KEPT = 256;

  private final Database database;
  private final Map<String, StoredPolicy> read = new ConcurrentHashMap<>();

  /** Keeps in {@code database}. */
  public JdbcPositionStore(Database database) {
    this.database = database;
  }

  @Override
  public void add(Position position, StoredPolicy policy, String author) {
    int added = database.write(handle -> {
      addPolicy(handle, policy);
      int rows = handle
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
      if (rows > 0) {
        addVersion(handle, position.id(), policy, position.createdAt(), author);
      }
      return rows;
    });
    if (added == 0) {
      throw new IllegalArgumentException("there is a position called " + position.name());
    }
  }

  @Override
  public void changePolicy(String id, StoredPolicy policy, Instant since, String author) {
    database.write(handle -> {
      addPolicy(handle, policy);
      addVersion(handle, id, policy, since, author);
      return handle
          .createUpdate("UPDATE position SET policy_hash = :policy WHERE id = :id")
          .bind("policy", policy.hash())
          .bind("id", id)
          .execute();
    });
  }

  @Override
  public boolean rename(String id, String name) {
    return database.write(
        handle -> handle.createUpdate("""
                UPDATE position SET name = :name WHERE id = :id AND NOT EXISTS (
                  SELECT 1 FROM position other WHERE other.name = :name AND other.id <> :id)
                """).bind("name", name).bind("id", id).execute() > 0);
  }

  @Override
  public void archive(String id, Optional<Instant> at) {
    database.write(handle -> handle
        .createUpdate("UPDATE position SET archived_at = :at WHERE id = :id")
        .bind("at", at.map(Instant::toEpochMilli))
        .bind("id", id)
        .execute());
  }

  @Override
  public List<PolicyVersion> versions(String id) {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM position_policy WHERE position_id = :id ORDER BY number")
        .bind("id", id)
        .map((row, context) -> new PolicyVersion(
            id,
            row.getLong("number"),
            row.getString("policy_hash"),
            Rows.instant(row, "since"),
            row.getString("author")))
        .list());
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

  /** A text under its hash never changes, so that it is read and parsed once. */
  @Override
  public Optional<StoredPolicy> policy(String hash) {
    Optional<StoredPolicy> known = Optional.ofNullable(read.get(hash));
    return known.isPresent() ? known : stored(hash);
  }

  private Optional<StoredPolicy> stored(String hash) {
    Optional<StoredPolicy> stored = database.read(handle -> handle
        .createQuery("SELECT json FROM policy WHERE hash = :hash")
        .bind("hash", hash)
        .map((row, context) -> StoredPolicy.ofStored(row.getString("json")))
        .findOne());
    stored.ifPresent(policy -> {
      if (read.size() >= MOST_KEPT) {
        read.clear();
      }
      read.put(hash, policy);
    });
    return stored;
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

  private static void addVersion(
      Handle handle, String id, StoredPolicy policy, Instant since, String author) {
    handle
        .createUpdate("""
            INSERT INTO position_policy (position_id, number, policy_hash, since, author)
            SELECT :id, COUNT(*) + 1, :policy, :since, :author
            FROM position_policy WHERE position_id = :id
            """)
        .bind("id", id)
        .bind("policy", policy.hash())
        .bind("since", since.toEpochMilli())
        .bind("author", author)
        .execute();
  }

  private static Position position(ResultSet row) throws SQLException {
    return new Position(
        row.getString("id"),
        row.getString("name"),
        row.getString("policy_hash"),
        Rows.instant(row, "created_at"),
        Rows.optionalInstant(row, "archived_at"));
  }
}

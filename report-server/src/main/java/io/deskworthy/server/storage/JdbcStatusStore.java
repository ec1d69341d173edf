package io.deskworthy.server.storage;

import io.deskworthy.server.certificate.StatusStore;
import io.deskworthy.server.intake.StatusPlace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;

/** Keeps places in tables {@code status_list} and {@code status_place}. */
public final class JdbcStatusStore implements StatusStore {

  /** Half of a list: so a place is found at the second try on average even in the end. */
  static final int MOST_TAKEN = PLACES / 2;

  private final Database database;
  private final RandomGenerator random;

  /** Keeps in {@code database}; draws places from {@code random}. */
  public JdbcStatusStore(Database database, RandomGenerator random) {
    this.database = database;
    this.random = random;
  }

  @Override
  public StatusPlace take(String keyId, Instant expiresAt) {
    return database.write(handle -> {
      long list = listWithRoom(handle);
      int place = random.nextInt(PLACES);
      while (!insert(handle, new StatusPlace(list, place), keyId, expiresAt)) {
        place = random.nextInt(PLACES);
      }
      return new StatusPlace(list, place);
    });
  }

  private static long listWithRoom(Handle handle) {
    long newest = handle
        .createQuery("SELECT COALESCE(MAX(list), 0) FROM status_list")
        .mapTo(Long.class)
        .one();
    int counted = handle
        .createUpdate(
            "UPDATE status_list SET taken = taken + 1 WHERE list = :list AND taken < :most")
        .bind("list", newest)
        .bind("most", MOST_TAKEN)
        .execute();
    return counted > 0 ? newest : newList(handle);
  }

  private static long newList(Handle handle) {
    handle.execute("INSERT INTO status_list (list, taken) SELECT COALESCE(MAX(list) + 1, 0), 1 FROM"
        + " status_list");
    return handle
        .createQuery("SELECT MAX(list) FROM status_list")
        .mapTo(Long.class)
        .one();
  }

  private static boolean insert(Handle handle, StatusPlace place, String keyId, Instant expiresAt) {
    return handle
            .createUpdate("""
                INSERT INTO status_place (list, place, key_id, expires_at)
                VALUES (:list, :place, :key, :expires)
                ON CONFLICT DO NOTHING
                """)
            .bind("list", place.list())
            .bind("place", place.place())
            .bind("key", keyId)
            .bind("expires", expiresAt.toEpochMilli())
            .execute()
        > 0;
  }

  /** Revokes a place within a transaction that is under way; returns whether it was valid. */
  static boolean revoke(Handle handle, StatusPlace place, Instant at) {
    return handle
            .createUpdate("""
                UPDATE status_place SET revoked_at = :at
                WHERE list = :list AND place = :place AND revoked_at IS NULL
                """)
            .bind("at", at.toEpochMilli())
            .bind("list", place.list())
            .bind("place", place.place())
            .execute()
        > 0;
  }

  @Override
  public Optional<List<Integer>> revoked(long list) {
    return database.read(handle -> {
      boolean exists = handle
              .createQuery("SELECT COUNT(*) FROM status_list WHERE list = :list")
              .bind("list", list)
              .mapTo(Integer.class)
              .one()
          > 0;
      return exists ? Optional.of(revoked(handle, list)) : Optional.empty();
    });
  }

  private static List<Integer> revoked(Handle handle, long list) {
    return handle
        .createQuery("SELECT place FROM status_place WHERE list = :list AND revoked_at IS NOT NULL")
        .bind("list", list)
        .mapTo(Integer.class)
        .list();
  }

  @Override
  public Optional<Instant> lastExpiry(String keyId) {
    return database.read(handle -> handle
        .createQuery("""
            SELECT expires_at FROM status_place WHERE key_id = :key
            ORDER BY expires_at DESC LIMIT 1
            """)
        .bind("key", keyId)
        .map((row, context) -> Rows.instant(row, "expires_at"))
        .findOne());
  }

  @Override
  public int revokeAllOf(String keyId, Instant at) {
    return database.write(handle -> handle
        .createUpdate(
            "UPDATE status_place SET revoked_at = :at WHERE key_id = :key AND revoked_at IS NULL")
        .bind("at", at.toEpochMilli())
        .bind("key", keyId)
        .execute());
  }
}

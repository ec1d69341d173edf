package io.deskworthy.server.storage;

import io.deskworthy.server.certificate.StatusStore;
import io.deskworthy.server.intake.StatusPlace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Keeps places in tables {@code status_list} and {@code status_place}. */
public final class JdbcStatusStore implements StatusStore {

  /** Half of a list: so a place is found at the second try on average even in the end. */
  static final int MOST_TAKEN = PLACES / 2;

  private final Database database;
  private final RandomGenerator random;
  private final BatchedWork<Wanted, StatusPlace> taking = this::takeAll;

  /** Keeps in {@code database}; draws places from {@code random}. */
  public JdbcStatusStore(Database database, RandomGenerator random) {
    this.database = database;
    this.random = random;
  }

  @Override
  public StatusPlace take(String keyId, Instant expiresAt) {
    return database.write(taking, new Wanted(keyId, expiresAt));
  }

  /** Draws for all; those whose place was taken already draw again. */
  private List<StatusPlace> takeAll(Handle handle, List<Wanted> all) {
    StatusPlace[] places = new StatusPlace[all.size()];
    long list = listWithRoom(handle, all.size());
    List<Integer> open =
        new ArrayList<>(IntStream.range(0, places.length).boxed().toList());
    while (!open.isEmpty()) {
      for (int each : open) {
        places[each] = new StatusPlace(list, random.nextInt(PLACES));
      }
      int[] inserted = insert(handle, open, places, all);
      List<Integer> again = new ArrayList<>();
      for (int each = 0; each < inserted.length; each++) {
        if (inserted[each] == 0) {
          again.add(open.get(each));
        }
      }
      open = again;
    }
    return List.of(places);
  }

  private static long listWithRoom(Handle handle, int places) {
    long newest = handle
        .createQuery("SELECT COALESCE(MAX(list), 0) FROM status_list")
        .mapTo(Long.class)
        .one();
    int counted = handle
        .createUpdate("UPDATE status_list SET taken = taken + :places WHERE list = :list"
            + " AND taken + :places <= :most")
        .bind("places", places)
        .bind("list", newest)
        .bind("most", MOST_TAKEN)
        .execute();
    return counted > 0 ? newest : newList(handle, places);
  }

  private static long newList(Handle handle, int places) {
    handle
        .createUpdate("INSERT INTO status_list (list, taken)"
            + " SELECT COALESCE(MAX(list) + 1, 0), :places FROM status_list")
        .bind("places", places)
        .execute();
    return handle
        .createQuery("SELECT MAX(list) FROM status_list")
        .mapTo(Long.class)
        .one();
  }

  private static int[] insert(
      Handle handle, List<Integer> which, StatusPlace[] places, List<Wanted> all) {
    PreparedBatch batch = handle.prepareBatch("""
        INSERT INTO status_place (list, place, key_id, expires_at)
        VALUES (:list, :place, :key, :expires)
        ON CONFLICT DO NOTHING
        """);
    for (int each : which) {
      batch
          .bind("list", places[each].list())
          .bind("place", places[each].place())
          .bind("key", all.get(each).keyId())
          .bind("expires", all.get(each).expiresAt().toEpochMilli())
          .add();
    }
    return batch.execute();
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

  private record Wanted(String keyId, Instant expiresAt) {}
}

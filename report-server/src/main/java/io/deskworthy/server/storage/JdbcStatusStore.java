package io.deskworthy.server.storage;

import io.deskworthy.server.certificate.StatusStore;
import io.deskworthy.server.intake.StatusPlace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

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
  public List<StatusPlace> take(String keyId, Instant expiresAt, int count) {
    return database.write(handle -> take(handle, new Wanted(keyId, expiresAt), count));
  }

  /** Draws until so many were free. */
  private List<StatusPlace> take(Handle handle, Wanted wanted, int count) {
    long list = listWithRoom(handle, count);
    List<StatusPlace> taken = new ArrayList<>();
    while (taken.size() < count) {
      List<StatusPlace> drawn = Stream.generate(() -> random.nextInt(PLACES))
          .limit(count - taken.size())
          .map(place -> new StatusPlace(list, place))
          .toList();
      int[] inserted = insert(handle, drawn, wanted);
      IntStream.range(0, inserted.length)
          .filter(each -> inserted[each] > 0)
          .mapToObj(drawn::get)
          .forEach(taken::add);
    }
    return taken;
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

  private static int[] insert(Handle handle, List<StatusPlace> places, Wanted wanted) {
    PreparedBatch batch = handle.prepareBatch("""
        INSERT INTO status_place (list, place, key_id, expires_at)
        VALUES (:list, :place, :key, :expires)
        ON CONFLICT DO NOTHING
        """);
    for (StatusPlace each : places) {
      batch
          .bind("list", each.list())
          .bind("place", each.place())
          .bind("key", wanted.keyId())
          .bind("expires", wanted.expiresAt().toEpochMilli())
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
    return database.write(handle -> {
      int certificates = certificatesOf(handle, keyId);
      handle
          .createUpdate(
              "UPDATE status_place SET revoked_at = :at WHERE key_id = :key AND revoked_at IS NULL")
          .bind("at", at.toEpochMilli())
          .bind("key", keyId)
          .execute();
      return certificates;
    });
  }

  /** Places are taken ahead of certificates: not each has one. */
  private static int certificatesOf(Handle handle, String keyId) {
    return handle.createQuery("""
            SELECT COUNT(*) FROM certificate c
            JOIN status_place s ON s.list = c.status_list AND s.place = c.status_place
            WHERE s.key_id = :key AND s.revoked_at IS NULL
            """).bind("key", keyId).mapTo(Integer.class).one();
  }

  private record Wanted(String keyId, Instant expiresAt) {}
}

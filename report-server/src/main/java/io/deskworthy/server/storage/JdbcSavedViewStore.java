package io.deskworthy.server.storage;

import io.deskworthy.server.applicant.SavedView;
import io.deskworthy.server.applicant.SavedViewStore;
import io.deskworthy.server.audit.AuditEvent;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Keeps searches that users gave names to in table {@code saved_view}. */
public final class JdbcSavedViewStore implements SavedViewStore {

  private final Database database;
  private final JdbcAuditLog log;

  /** Keeps in {@code database}, and in {@code log} who did it. */
  public JdbcSavedViewStore(Database database, JdbcAuditLog log) {
    this.database = database;
    this.log = log;
  }

  @Override
  public List<SavedView> of(String userId) {
    return database.read(handle -> of(handle, userId));
  }

  @Override
  public boolean put(SavedView view, int most, AuditEvent event) {
    return database.write(handle -> {
      handle
          .createUpdate("DELETE FROM saved_view WHERE account_id = :user AND name = :name")
          .bind("user", view.userId())
          .bind("name", view.name())
          .execute();
      if (of(handle, view.userId()).size() >= most) {
        return false;
      }
      insert(handle, view);
      log.add(handle, event, view.savedAt());
      return true;
    });
  }

  @Override
  public boolean remove(String userId, String id, AuditEvent event) {
    int removed = database.write(handle -> handle
        .createUpdate("DELETE FROM saved_view WHERE account_id = :user AND id = :id")
        .bind("user", userId)
        .bind("id", id)
        .execute());
    if (removed > 0) {
      log.add(event);
    }
    return removed > 0;
  }

  private static List<SavedView> of(Handle handle, String userId) {
    return handle
        .createQuery("SELECT * FROM saved_view WHERE account_id = :user ORDER BY name, id")
        .bind("user", userId)
        .map((row, context) -> new SavedView(
            row.getString("id"),
            userId,
            row.getString("name"),
            row.getString("query"),
            Rows.instant(row, "saved_at")))
        .list();
  }

  private static void insert(Handle handle, SavedView view) {
    handle
        .createUpdate("""
            INSERT INTO saved_view (id, account_id, name, query, saved_at)
            VALUES (:id, :user, :name, :query, :at)
            """)
        .bind("id", view.id())
        .bind("user", view.userId())
        .bind("name", view.name())
        .bind("query", view.query())
        .bind("at", view.savedAt().toEpochMilli())
        .execute();
  }
}

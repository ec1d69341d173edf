package io.deskworthy.server.storage;

import io.deskworthy.server.account.AccountStore;
import io.deskworthy.server.account.OneTimeLink;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.SignedIn;
import io.deskworthy.server.account.User;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Keeps users and how they get in: {@code account}, {@code one_time_link}, {@code signed_in}. */
public final class JdbcAccountStore implements AccountStore {

  /** What else is kept of a user, to be forgotten with them. */
  private static final List<String> OF_USER = List.of(
      "signed_in",
      "account_password",
      "second_step",
      "recovery_code",
      "identity",
      "api_token",
      "saved_view");

  private final Database database;

  /** Keeps in {@code database}. */
  public JdbcAccountStore(Database database) {
    this.database = database;
  }

  @Override
  public void add(User user) {
    int added = database.write(handle -> handle
        .createUpdate("""
            INSERT INTO account (id, name, role, email, created_at)
            VALUES (:id, :name, :role, :email, :created)
            ON CONFLICT DO NOTHING
            """)
        .bind("id", user.id())
        .bind("name", user.name())
        .bind("role", user.role().name())
        .bind("email", user.email())
        .bind("created", user.createdAt().toEpochMilli())
        .execute());
    if (added == 0) {
      throw new IllegalArgumentException(
          "there is a user called " + user.name() + ", or one with that e-mail address");
    }
  }

  @Override
  public Optional<User> user(String id) {
    return one("id", id);
  }

  @Override
  public Optional<User> named(String name) {
    return one("name", name);
  }

  @Override
  public Optional<User> withEmail(String email) {
    return one("email", email);
  }

  private Optional<User> one(String column, String value) {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM account WHERE " + column + " = :value")
        .bind("value", value)
        .map((row, context) -> user(row))
        .findOne());
  }

  @Override
  public List<User> users() {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM account ORDER BY created_at, id")
        .map((row, context) -> user(row))
        .list());
  }

  @Override
  public boolean setRole(String id, Role role) {
    return database.write(handle ->
            handle.createUpdate("""
                UPDATE account SET role = :role
                WHERE id = :id
                  AND (:role = 'OWNER'
                    OR EXISTS (SELECT 1 FROM account WHERE role = 'OWNER' AND id <> :id))
                """).bind("id", id).bind("role", role.name()).execute())
        > 0;
  }

  @Override
  public boolean setEmail(String id, Optional<String> email) {
    return database.write(handle ->
            handle.createUpdate("""
                UPDATE account SET email = :email
                WHERE id = :id
                  AND NOT EXISTS (SELECT 1 FROM account WHERE email = :email AND id <> :id)
                """).bind("id", id).bind("email", email).execute())
        > 0;
  }

  @Override
  public boolean remove(String id) {
    return database.write(handle -> {
      Optional<String> owner = handle
          .createQuery("SELECT id FROM account WHERE role = 'OWNER' AND id <> :id ORDER BY id")
          .bind("id", id)
          .mapTo(String.class)
          .findFirst();
      return owner.map(heir -> remove(handle, id, heir)).orElse(0) > 0;
    });
  }

  private static int remove(Handle handle, String id, String heir) {
    OneTimeLinkRows.leaveUsed(handle, id, heir);
    OneTimeLinkRows.deleteUnused(handle, id);
    for (String table : OF_USER) {
      handle
          .createUpdate("DELETE FROM " + table + " WHERE account_id = :id")
          .bind("id", id)
          .execute();
    }
    return handle
        .createUpdate("DELETE FROM account WHERE id = :id")
        .bind("id", id)
        .execute();
  }

  @Override
  public void add(OneTimeLink link) {
    database.write(handle -> OneTimeLinkRows.insert(handle, link));
  }

  @Override
  public Optional<OneTimeLink> unused(String tokenHash) {
    return database.read(handle -> OneTimeLinkRows.unused(handle, tokenHash));
  }

  @Override
  public boolean use(String tokenHash, Instant at) {
    return database.write(handle -> OneTimeLinkRows.use(handle, tokenHash, at)) > 0;
  }

  @Override
  public boolean wasUsed(OneTimeLink.Purpose purpose) {
    return database.read(handle -> OneTimeLinkRows.countUsed(handle, purpose)) > 0;
  }

  @Override
  public void endLinks(String userId) {
    database.write(handle -> OneTimeLinkRows.deleteUnused(handle, userId));
  }

  @Override
  public void add(SignedIn browser) {
    database.write(handle -> SignedInRows.insert(handle, browser));
  }

  @Override
  public Optional<SignedIn> browser(String tokenHash) {
    return database.read(handle -> SignedInRows.find(handle, tokenHash));
  }

  @Override
  public List<SignedIn> browsersOf(String userId) {
    return database.read(handle -> SignedInRows.of(handle, userId));
  }

  @Override
  public void used(String tokenHash, Instant at) {
    database.write(handle -> SignedInRows.used(handle, tokenHash, at));
  }

  @Override
  public void signOut(String tokenHash) {
    database.write(handle -> SignedInRows.delete(handle, tokenHash));
  }

  @Override
  public void signOutAllBut(String userId, String tokenHash) {
    database.write(handle -> SignedInRows.deleteAllBut(handle, userId, tokenHash));
  }

  private static User user(ResultSet row) throws SQLException {
    return new User(
        row.getString("id"),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        Optional.ofNullable(row.getString("email")),
        Rows.instant(row, "created_at"));
  }
}

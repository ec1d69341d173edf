package io.deskworthy.server.storage;

import io.deskworthy.server.account.AccountStore;
import io.deskworthy.server.account.OneTimeLink;
import io.deskworthy.server.account.SignedIn;
import io.deskworthy.server.account.User;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps users and how they get in: {@code account}, {@code one_time_link}, {@code signed_in}. */
public final class JdbcAccountStore implements AccountStore {

  private final Database database;

  /** Keeps in {@code database}. */
  public JdbcAccountStore(Database database) {
    this.database = database;
  }

  @Override
  public void add(User user) {
    int added = database.write(handle -> handle
        .createUpdate("""
            INSERT INTO account (id, name, created_at) VALUES (:id, :name, :created)
            ON CONFLICT (name) DO NOTHING
            """)
        .bind("id", user.id())
        .bind("name", user.name())
        .bind("created", user.createdAt().toEpochMilli())
        .execute());
    if (added == 0) {
      throw new IllegalArgumentException("there is a user called " + user.name());
    }
  }

  @Override
  public Optional<User> user(String id) {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM account WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> user(row))
        .findOne());
  }

  @Override
  public Optional<User> named(String name) {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM account WHERE name = :name")
        .bind("name", name)
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
  public void add(OneTimeLink link) {
    database.write(handle -> handle
        .createUpdate("""
            INSERT INTO one_time_link (token_hash, purpose, account_id, expires_at)
            VALUES (:hash, :purpose, :account, :expires)
            """)
        .bind("hash", link.tokenHash())
        .bind("purpose", link.purpose().name())
        .bind("account", link.userId())
        .bind("expires", link.expiresAt().toEpochMilli())
        .execute());
  }

  @Override
  public Optional<OneTimeLink> unused(String tokenHash) {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM one_time_link WHERE token_hash = :hash AND used_at IS NULL")
        .bind("hash", tokenHash)
        .map((row, context) -> new OneTimeLink(
            tokenHash,
            OneTimeLink.Purpose.valueOf(row.getString("purpose")),
            row.getString("account_id"),
            Rows.instant(row, "expires_at")))
        .findOne());
  }

  @Override
  public boolean use(String tokenHash, Instant at) {
    return database.write(handle -> handle
            .createUpdate("""
                UPDATE one_time_link SET used_at = :at
                WHERE token_hash = :hash AND used_at IS NULL
                """)
            .bind("hash", tokenHash)
            .bind("at", at.toEpochMilli())
            .execute())
        > 0;
  }

  @Override
  public boolean wasUsed(OneTimeLink.Purpose purpose) {
    return database.read(handle -> handle
            .createQuery("""
                SELECT COUNT(*) FROM one_time_link
                WHERE purpose = :purpose AND used_at IS NOT NULL
                """)
            .bind("purpose", purpose.name())
            .mapTo(Integer.class)
            .one())
        > 0;
  }

  @Override
  public void add(SignedIn browser) {
    database.write(handle -> handle
        .createUpdate("""
            INSERT INTO signed_in (token_hash, account_id, last_used_at, expires_at)
            VALUES (:hash, :account, :used, :expires)
            """)
        .bind("hash", browser.tokenHash())
        .bind("account", browser.userId())
        .bind("used", browser.lastUsedAt().toEpochMilli())
        .bind("expires", browser.expiresAt().toEpochMilli())
        .execute());
  }

  @Override
  public Optional<SignedIn> browser(String tokenHash) {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM signed_in WHERE token_hash = :hash")
        .bind("hash", tokenHash)
        .map((row, context) -> new SignedIn(
            tokenHash,
            row.getString("account_id"),
            Rows.instant(row, "last_used_at"),
            Rows.instant(row, "expires_at")))
        .findOne());
  }

  @Override
  public void used(String tokenHash, Instant at) {
    database.write(handle -> handle
        .createUpdate("UPDATE signed_in SET last_used_at = :at WHERE token_hash = :hash")
        .bind("hash", tokenHash)
        .bind("at", at.toEpochMilli())
        .execute());
  }

  @Override
  public void signOut(String tokenHash) {
    database.write(handle -> handle
        .createUpdate("DELETE FROM signed_in WHERE token_hash = :hash")
        .bind("hash", tokenHash)
        .execute());
  }

  private static User user(ResultSet row) throws SQLException {
    return new User(row.getString("id"), row.getString("name"), Rows.instant(row, "created_at"));
  }
}

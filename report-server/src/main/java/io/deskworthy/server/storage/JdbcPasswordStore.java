package io.deskworthy.server.storage;

import io.deskworthy.server.account.PasswordStore;
import java.util.Optional;

/** Keeps password hashes in table {@code account_password}. */
public final class JdbcPasswordStore implements PasswordStore {

  private final Database database;

  /** Keeps in {@code database}. */
  public JdbcPasswordStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<String> passwordHash(String userId) {
    return database.read(handle -> handle
        .createQuery("SELECT hash FROM account_password WHERE account_id = :id")
        .bind("id", userId)
        .mapTo(String.class)
        .findOne());
  }

  @Override
  public void setPassword(String userId, String name, String passwordHash) {
    int named = database.write(handle -> {
      int renamed =
          handle.createUpdate("""
              UPDATE account SET name = :name
              WHERE id = :id
                AND NOT EXISTS (SELECT 1 FROM account WHERE name = :name AND id <> :id)
              """).bind("id", userId).bind("name", name).execute();
      if (renamed == 1) {
        handle.createUpdate("""
                INSERT INTO account_password (account_id, hash) VALUES (:id, :hash)
                ON CONFLICT (account_id) DO UPDATE SET hash = excluded.hash
                """).bind("id", userId).bind("hash", passwordHash).execute();
      }
      return renamed;
    });
    if (named == 0) {
      throw new IllegalArgumentException("there is a user called " + name + ", or none of that id");
    }
  }
}

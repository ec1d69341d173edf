package io.deskworthy.server.storage;

import io.deskworthy.server.account.IdentityStore;
import java.util.Optional;

/** Keeps which account of a sign-in service is whose, in table {@code identity}. */
public final class JdbcIdentityStore implements IdentityStore {

  private final Database database;

  /** Keeps in {@code database}. */
  public JdbcIdentityStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<String> userId(String issuer, String subject) {
    return database.read(handle -> handle
        .createQuery("""
            SELECT account_id FROM identity WHERE issuer = :issuer AND subject = :subject
            """)
        .bind("issuer", issuer)
        .bind("subject", subject)
        .mapTo(String.class)
        .findOne());
  }

  @Override
  public boolean isTied(String issuer, String userId) {
    return database.read(handle -> handle
            .createQuery("""
                SELECT COUNT(*) FROM identity WHERE issuer = :issuer AND account_id = :id
                """)
            .bind("issuer", issuer)
            .bind("id", userId)
            .mapTo(Integer.class)
            .one())
        > 0;
  }

  @Override
  public void tie(String issuer, String subject, String userId) {
    database.write(handle -> handle
        .createUpdate("""
            INSERT INTO identity (issuer, subject, account_id) VALUES (:issuer, :subject, :id)
            ON CONFLICT DO NOTHING
            """)
        .bind("issuer", issuer)
        .bind("subject", subject)
        .bind("id", userId)
        .execute());
  }
}

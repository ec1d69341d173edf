package io.deskworthy.server.storage;

import io.deskworthy.server.account.ApiToken;
import io.deskworthy.server.account.ApiTokenStore;
import io.deskworthy.server.account.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what is kept of tokens in table {@code api_token}. */
public final class JdbcApiTokenStore implements ApiTokenStore {

  private final Database database;

  /** Keeps in {@code database}. */
  public JdbcApiTokenStore(Database database) {
    this.database = database;
  }

  @Override
  public void add(ApiToken token) {
    database.write(handle -> handle
        .createUpdate("""
            INSERT INTO api_token (id, token_hash, account_id, name, role, created_at, expires_at)
            VALUES (:id, :hash, :account, :name, :role, :created, :expires)
            """)
        .bind("id", token.id())
        .bind("hash", token.tokenHash())
        .bind("account", token.userId())
        .bind("name", token.name())
        .bind("role", token.role().name())
        .bind("created", token.createdAt().toEpochMilli())
        .bind("expires", token.expiresAt().toEpochMilli())
        .execute());
  }

  @Override
  public Optional<ApiToken> token(String tokenHash) {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM api_token WHERE token_hash = :hash")
        .bind("hash", tokenHash)
        .map((row, context) -> token(row))
        .findOne());
  }

  @Override
  public List<ApiToken> tokens() {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM api_token ORDER BY created_at DESC, id")
        .map((row, context) -> token(row))
        .list());
  }

  @Override
  public void used(String id, Instant at) {
    database.write(handle -> handle
        .createUpdate("UPDATE api_token SET last_used_at = :at WHERE id = :id")
        .bind("id", id)
        .bind("at", at.toEpochMilli())
        .execute());
  }

  @Override
  public boolean revoke(String id) {
    return database.write(handle -> handle
            .createUpdate("DELETE FROM api_token WHERE id = :id")
            .bind("id", id)
            .execute())
        > 0;
  }

  private static ApiToken token(ResultSet row) throws SQLException {
    return new ApiToken(
        row.getString("id"),
        row.getString("token_hash"),
        row.getString("account_id"),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        Rows.instant(row, "created_at"),
        Rows.instant(row, "expires_at"),
        Rows.optionalInstant(row, "last_used_at"));
  }
}

package io.deskworthy.server.storage;

import io.deskworthy.server.account.SignedIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Rows of table {@code signed_in}. */
final class SignedInRows {

  private SignedInRows() {}

  /** Inserts a browser, and forgets those of the same user whose time is over. */
  static int insert(Handle handle, SignedIn browser) {
    handle
        .createUpdate("DELETE FROM signed_in WHERE account_id = :account AND expires_at <= :now")
        .bind("account", browser.userId())
        .bind("now", browser.signedInAt().toEpochMilli())
        .execute();
    return handle
        .createUpdate("""
            INSERT INTO signed_in
              (id, token_hash, account_id, browser, signed_in_at, last_used_at, expires_at)
            VALUES (:id, :hash, :account, :browser, :signedIn, :used, :expires)
            """)
        .bind("id", browser.id())
        .bind("hash", browser.tokenHash())
        .bind("account", browser.userId())
        .bind("browser", browser.browser())
        .bind("signedIn", browser.signedInAt().toEpochMilli())
        .bind("used", browser.lastUsedAt().toEpochMilli())
        .bind("expires", browser.expiresAt().toEpochMilli())
        .execute();
  }

  static Optional<SignedIn> find(Handle handle, String tokenHash) {
    return handle
        .createQuery("SELECT * FROM signed_in WHERE token_hash = :hash")
        .bind("hash", tokenHash)
        .map((row, context) -> read(row))
        .findOne();
  }

  /** Returns the browsers of a user, the one used last first. */
  static List<SignedIn> of(Handle handle, String userId) {
    return handle
        .createQuery(
            "SELECT * FROM signed_in WHERE account_id = :id ORDER BY last_used_at DESC, id")
        .bind("id", userId)
        .map((row, context) -> read(row))
        .list();
  }

  static int used(Handle handle, String tokenHash, Instant at) {
    return handle
        .createUpdate("UPDATE signed_in SET last_used_at = :at WHERE token_hash = :hash")
        .bind("hash", tokenHash)
        .bind("at", at.toEpochMilli())
        .execute();
  }

  static int delete(Handle handle, String tokenHash) {
    return handle
        .createUpdate("DELETE FROM signed_in WHERE token_hash = :hash")
        .bind("hash", tokenHash)
        .execute();
  }

  static int deleteAllBut(Handle handle, String userId, String tokenHash) {
    return handle
        .createUpdate("DELETE FROM signed_in WHERE account_id = :id AND token_hash <> :hash")
        .bind("id", userId)
        .bind("hash", tokenHash)
        .execute();
  }

  private static SignedIn read(ResultSet row) throws SQLException {
    return new SignedIn(
        row.getString("id"),
        row.getString("token_hash"),
        row.getString("account_id"),
        row.getString("browser"),
        Rows.instant(row, "signed_in_at"),
        Rows.instant(row, "last_used_at"),
        Rows.instant(row, "expires_at"));
  }
}

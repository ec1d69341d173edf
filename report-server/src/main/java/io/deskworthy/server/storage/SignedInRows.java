package io.deskworthy.server.storage;

import io.deskworthy.server.account.SignedIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** Rows of table {@code signed_in}. */
final class SignedInRows {

  private SignedInRows() {}

  static int insert(Handle handle, SignedIn browser) {
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

  static SignedIn read(ResultSet row) throws SQLException {
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

package io.deskworthy.server.storage;

import io.deskworthy.server.account.OneTimeLink;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Rows of table {@code one_time_link}. */
final class OneTimeLinkRows {

  private OneTimeLinkRows() {}

  /** Longer than any link is valid: what ended so long ago is of no use to anybody. */
  private static final Duration KEPT = Duration.ofDays(14);

  /** Inserts a link, and forgets old ones of the same user, but not that the server was set up. */
  static int insert(Handle handle, OneTimeLink link) {
    handle
        .createUpdate("""
            DELETE FROM one_time_link
            WHERE account_id = :account AND expires_at < :old AND purpose <> 'SETUP'
            """)
        .bind("account", link.userId())
        .bind("old", link.expiresAt().minus(KEPT).toEpochMilli())
        .execute();
    return handle
        .createUpdate("""
            INSERT INTO one_time_link (token_hash, purpose, account_id, expires_at)
            VALUES (:hash, :purpose, :account, :expires)
            """)
        .bind("hash", link.tokenHash())
        .bind("purpose", link.purpose().name())
        .bind("account", link.userId())
        .bind("expires", link.expiresAt().toEpochMilli())
        .execute();
  }

  static Optional<OneTimeLink> unused(Handle handle, String tokenHash) {
    return handle
        .createQuery("SELECT * FROM one_time_link WHERE token_hash = :hash AND used_at IS NULL")
        .bind("hash", tokenHash)
        .map((row, context) -> new OneTimeLink(
            tokenHash,
            OneTimeLink.Purpose.valueOf(row.getString("purpose")),
            row.getString("account_id"),
            Rows.instant(row, "expires_at")))
        .findOne();
  }

  static int use(Handle handle, String tokenHash, Instant at) {
    return handle
        .createUpdate("""
            UPDATE one_time_link SET used_at = :at
            WHERE token_hash = :hash AND used_at IS NULL
            """)
        .bind("hash", tokenHash)
        .bind("at", at.toEpochMilli())
        .execute();
  }

  static int countUsed(Handle handle, OneTimeLink.Purpose purpose) {
    return handle
        .createQuery("""
            SELECT COUNT(*) FROM one_time_link WHERE purpose = :purpose AND used_at IS NOT NULL
            """)
        .bind("purpose", purpose.name())
        .mapTo(Integer.class)
        .one();
  }

  static int deleteUnused(Handle handle, String userId) {
    return handle
        .createUpdate("DELETE FROM one_time_link WHERE account_id = :id AND used_at IS NULL")
        .bind("id", userId)
        .execute();
  }

  /** That a link was used must outlive who used it: {@code heir} takes it over. */
  static int leaveUsed(Handle handle, String userId, String heir) {
    return handle.createUpdate("""
            UPDATE one_time_link SET account_id = :heir
            WHERE account_id = :id AND used_at IS NOT NULL
            """).bind("id", userId).bind("heir", heir).execute();
  }
}

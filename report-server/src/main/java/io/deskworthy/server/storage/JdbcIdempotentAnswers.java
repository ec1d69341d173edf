package io.deskworthy.server.storage;

import io.deskworthy.server.api.IdempotentAnswers;
import io.deskworthy.server.secret.SecretBox;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Keeps answers in {@code idempotent_answer}, sealed: some hold what is told only once. */
public final class JdbcIdempotentAnswers implements IdempotentAnswers {

  private static final String ANSWER = "idempotent-answer";

  private final Database database;
  private final SecretBox box;

  /** Keeps in {@code database}. */
  public JdbcIdempotentAnswers(Database database, SecretBox box) {
    this.database = database;
    this.box = box;
  }

  @Override
  public Optional<Kept> begin(Request request, Instant at) {
    return database.write(handle -> {
      int begun = handle
          .createUpdate("""
              INSERT INTO idempotent_answer
                (token_id, key_hash, request_hash, status, answer, at)
              VALUES (:token, :key, :request, 0, '', :at)
              ON CONFLICT DO NOTHING
              """)
          .bind("token", request.tokenId())
          .bind("key", request.keyHash())
          .bind("request", request.requestHash())
          .bind("at", at.toEpochMilli())
          .execute();
      return begun > 0 ? Optional.empty() : kept(handle, request);
    });
  }

  private Optional<Kept> kept(Handle handle, Request request) {
    return handle
        .createQuery("SELECT * FROM idempotent_answer WHERE token_id = :token AND key_hash = :key")
        .bind("token", request.tokenId())
        .bind("key", request.keyHash())
        .map((row, context) -> new Kept(
            row.getString("request_hash"),
            row.getInt("status"),
            box.open(ANSWER, row.getString("answer")).orElse("\n")))
        .findOne();
  }

  @Override
  public void finish(Request request, int status, String answer) {
    database.write(handle -> handle
        .createUpdate("""
            UPDATE idempotent_answer SET status = :status, answer = :answer
            WHERE token_id = :token AND key_hash = :key
            """)
        .bind("status", status)
        .bind("answer", box.seal(ANSWER, answer))
        .bind("token", request.tokenId())
        .bind("key", request.keyHash())
        .execute());
  }

  @Override
  public void release(Request request) {
    database.write(handle -> handle
        .createUpdate("DELETE FROM idempotent_answer WHERE token_id = :token AND key_hash = :key")
        .bind("token", request.tokenId())
        .bind("key", request.keyHash())
        .execute());
  }

  @Override
  public int forgetBefore(Instant moment) {
    return database.write(handle -> handle
        .createUpdate("DELETE FROM idempotent_answer WHERE at < :moment")
        .bind("moment", moment.toEpochMilli())
        .execute());
  }
}

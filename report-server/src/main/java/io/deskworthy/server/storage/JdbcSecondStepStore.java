package io.deskworthy.server.storage;

import io.deskworthy.server.account.SecondStepStore;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Keeps second steps in tables {@code second_step} and {@code recovery_code}. */
public final class JdbcSecondStepStore implements SecondStepStore {

  private final Database database;

  /** Keeps in {@code database}. */
  public JdbcSecondStepStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<String> secret(String userId) {
    return database.read(handle -> handle
        .createQuery("SELECT secret FROM second_step WHERE account_id = :id")
        .bind("id", userId)
        .mapTo(String.class)
        .findOne());
  }

  @Override
  public void put(String userId, String sealedSecret, List<String> recoveryCodeHashes) {
    database.write(handle -> {
      remove(handle, userId);
      recoveryCodeHashes.forEach(hash -> handle
          .createUpdate("INSERT INTO recovery_code (account_id, code_hash) VALUES (:id, :hash)")
          .bind("id", userId)
          .bind("hash", hash)
          .execute());
      return handle
          .createUpdate("""
              INSERT INTO second_step (account_id, secret, last_step) VALUES (:id, :secret, 0)
              """)
          .bind("id", userId)
          .bind("secret", sealedSecret)
          .execute();
    });
  }

  @Override
  public boolean use(String userId, long timeStep) {
    return database.write(handle ->
            handle.createUpdate("""
                UPDATE second_step SET last_step = :step WHERE account_id = :id AND last_step < :step
                """).bind("id", userId).bind("step", timeStep).execute())
        > 0;
  }

  @Override
  public boolean useRecoveryCode(String userId, String codeHash) {
    return database.write(handle -> handle
            .createUpdate("DELETE FROM recovery_code WHERE account_id = :id AND code_hash = :hash")
            .bind("id", userId)
            .bind("hash", codeHash)
            .execute())
        > 0;
  }

  @Override
  public int recoveryCodes(String userId) {
    return database.read(handle -> handle
        .createQuery("SELECT COUNT(*) FROM recovery_code WHERE account_id = :id")
        .bind("id", userId)
        .mapTo(Integer.class)
        .one());
  }

  @Override
  public void remove(String userId) {
    database.write(handle -> remove(handle, userId));
  }

  private static int remove(Handle handle, String userId) {
    handle
        .createUpdate("DELETE FROM recovery_code WHERE account_id = :id")
        .bind("id", userId)
        .execute();
    return handle
        .createUpdate("DELETE FROM second_step WHERE account_id = :id")
        .bind("id", userId)
        .execute();
  }
}

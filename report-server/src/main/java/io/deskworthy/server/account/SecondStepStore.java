package io.deskworthy.server.account;

import java.util.List;
import java.util.Optional;

/** Keeps second steps and their recovery codes. Safe for concurrent use, and durable. */
public interface SecondStepStore {

  /** Returns the sealed secret of that user, if they have a second step. */
  Optional<String> secret(String userId);

  /** Gives a user a second step in place of any before. */
  void put(String userId, String sealedSecret, List<String> recoveryCodeHashes);

  /**
   * Uses a time step up, and with it all before.
   *
   * @return whether this call did: a code is good once
   */
  boolean use(String userId, long timeStep);

  /**
   * Uses a recovery code up.
   *
   * @return whether this call did
   */
  boolean useRecoveryCode(String userId, String codeHash);

  /** Returns how many recovery codes are left. */
  int recoveryCodes(String userId);

  /** Takes the second step away. */
  void remove(String userId);
}

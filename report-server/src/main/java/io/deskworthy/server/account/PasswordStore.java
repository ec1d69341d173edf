package io.deskworthy.server.account;

import java.util.Optional;

/** Keeps what is kept of passwords. Safe for concurrent use; what returned is durable. */
public interface PasswordStore {

  /** Returns the hash of the password of the user of that id, if they have one. */
  Optional<String> passwordHash(String userId);

  /**
   * Gives the user of that id a name to sign in with and a password, both or neither.
   *
   * @throws IllegalArgumentException if another has the name
   */
  void setPassword(String userId, String name, String passwordHash);
}

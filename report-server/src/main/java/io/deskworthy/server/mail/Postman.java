package io.deskworthy.server.mail;

import java.io.IOException;

/** Delivers letters. Implementations must be safe for concurrent use. */
@FunctionalInterface
public interface Postman {

  /**
   * Hands a letter over.
   *
   * @throws IOException if it was not taken; says why
   */
  void deliver(Letter letter) throws IOException;
}

package io.deskworthy.server.http;

import java.io.IOException;

/** Answers one kind of request. Implementations must be safe for concurrent use. */
@FunctionalInterface
public interface Handler {

  /**
   * Answers.
   *
   * @throws Problem to answer with that problem document
   * @throws IOException if the client goes away
   */
  void handle(Exchange exchange) throws IOException;
}

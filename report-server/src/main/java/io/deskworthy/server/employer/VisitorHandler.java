package io.deskworthy.server.employer;

import io.deskworthy.server.http.Exchange;
import java.io.IOException;

/** Answers somebody who is signed in. */
@FunctionalInterface
public interface VisitorHandler {

  /** Answers. */
  void handle(Exchange exchange, Visitor visitor) throws IOException;
}

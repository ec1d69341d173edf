package io.deskworthy.server.employer;

import io.deskworthy.server.http.Exchange;
import java.io.IOException;
import java.util.Map;

/** Takes a form from somebody who is signed in. */
@FunctionalInterface
public interface FormHandler {

  /** Answers; {@code fields} is what was sent, and cannot be read a second time. */
  void handle(Exchange exchange, Visitor visitor, Map<String, String> fields) throws IOException;
}

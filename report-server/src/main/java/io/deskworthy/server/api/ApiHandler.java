package io.deskworthy.server.api;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.server.http.Problem;

/** Does what an operation is for. Implementations must be safe for concurrent use. */
@FunctionalInterface
interface ApiHandler {

  /**
   * Answers.
   *
   * @throws Problem to answer with that problem document
   * @throws MalformedJsonException if the body is not what the operation takes
   */
  ApiAnswer handle(ApiRequest request) throws MalformedJsonException;
}

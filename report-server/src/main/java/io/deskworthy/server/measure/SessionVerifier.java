package io.deskworthy.server.measure;

import io.deskworthy.server.http.Problem;

/** Tells whether a bearer may measure. Implementations must be safe for concurrent use. */
@FunctionalInterface
public interface SessionVerifier {

  /**
   * Returns the session that {@code bearer} stands for.
   *
   * @param bearer what followed {@code Bearer } in the request, never trusted
   * @throws Problem {@code session-unknown} 401 or {@code session-expired} 410
   */
  MeasuringSession verify(String bearer);
}

package io.deskworthy.server.http;

/** Is told of each request when it was answered. To be safe for concurrent use, and quick. */
public interface RequestWatch {

  /** Does nothing. */
  RequestWatch NONE = (method, route, status, seconds) -> {};

  /**
   * Takes note.
   *
   * @param route the address with the names of its parameters, or a dash where there is none; never
   *     the path itself, which may hold what is secret
   * @param seconds from the request to the last byte of the answer
   */
  void answered(String method, String route, int status, double seconds);
}

package io.deskworthy.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;

/** One request and its answer. Lives on one thread. */
public interface Exchange {

  /** Returns the part of the path that stands at {@code {name}} in the route. */
  String pathParameter(String name);

  /** Returns the first query parameter of that name. */
  Optional<String> query(String name);

  /** Returns the first request header of that name. */
  Optional<String> header(String name);

  /** Returns the cookie of that name. */
  Optional<String> cookie(String name);

  /** Returns the fields of a form sent as {@code application/x-www-form-urlencoded}. */
  Map<String, String> form() throws IOException;

  /**
   * Returns the whole body.
   *
   * @param maxBytes with more, {@link Problem} 413 is thrown without reading on
   */
  byte[] body(int maxBytes) throws IOException;

  /** Returns the body as it arrives, without a limit: for measuring only. */
  InputStream bodyStream();

  /** Returns the client's address: the peer's, or what a trusted proxy says it was. */
  String clientAddress();

  /** Returns the value {@code server}'s public address begins with, such as https://host. */
  String publicUrl();

  /** Sets a header of the answer. */
  Exchange setHeader(String name, String value);

  /** Answers with {@code body}. */
  void answer(int status, String contentType, byte[] body) throws IOException;

  /** Answers with a redirection (303) to {@code location}. */
  void redirect(String location) throws IOException;

  /** Begins an answer of unknown length, and returns where it is written. */
  OutputStream stream(int status, String contentType) throws IOException;
}

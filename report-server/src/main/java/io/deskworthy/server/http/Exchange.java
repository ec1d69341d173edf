package io.deskworthy.server.http;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One request and its answer. Lives on one thread. */
public interface Exchange {

  /** Ten times our longest JSON request: room for members we do not know yet. */
  int MAX_JSON_BYTES = 64 * 1024;

  /** Returns the part of the path that stands at {@code {name}} in the route. */
  String pathParameter(String name);

  /** Returns the first query parameter of that name. */
  Optional<String> query(String name);

  /** Returns the first request header of that name. */
  Optional<String> header(String name);

  /** Returns what {@code Authorization: Bearer} holds (RFC 6750), if the request has that. */
  default Optional<String> bearer() {
    return credentials("Bearer");
  }

  /**
   * Returns what stands in {@code Authorization} after {@code scheme} and a space, if it stands
   * there in whatever letters (RFC 9110, 11.1).
   */
  default Optional<String> credentials(String scheme) {
    String begin = scheme + " ";
    return header("Authorization")
        .filter(value -> value.regionMatches(true, 0, begin, 0, begin.length()))
        .map(value -> value.substring(begin.length()));
  }

  /** Returns the cookie of that name. */
  Optional<String> cookie(String name);

  /**
   * Returns the fields of a form sent as {@code application/x-www-form-urlencoded}; of a field sent
   * twice, the first.
   *
   * @throws Problem 413 if it is over {@link #MAX_JSON_BYTES}, 415 if it is no form
   */
  Map<String, String> form() throws IOException;

  /**
   * Returns the fields and files of a form sent as {@code multipart/form-data}.
   *
   * @param maxBytes with more in all, {@link Problem} 413 is thrown
   * @throws Problem 415 if it is no such form, 400 if it is broken
   */
  default Upload upload(int maxBytes) throws IOException {
    return Multipart.read(header("Content-Type").orElse(""), body(maxBytes));
  }

  /**
   * Returns the whole body.
   *
   * @param maxBytes with more, {@link Problem} 413 is thrown without reading on
   */
  byte[] body(int maxBytes) throws IOException;

  /**
   * Returns the body as it arrives, without a limit: for measuring only, on routes made by
   * {@link Routes#stream}.
   */
  InputStream bodyStream() throws IOException;

  /** Returns the client's address: the peer's, or what a trusted proxy says it was. */
  String clientAddress();

  /** Returns the value {@code server}'s public address begins with, such as https://host. */
  String publicUrl();

  /**
   * Returns the socket under this request, to ask the kernel about it; never to be read. Nothing if
   * it leads to a trusted proxy only.
   */
  Optional<SocketChannel> socket();

  /** Notes, for the log, by which name of a problem this request is refused. */
  default void noteRefusal(String name) {}

  /** Sets a header of the answer. */
  Exchange setHeader(String name, String value);

  /** Adds a header to the answer, beside others of the same name. */
  Exchange addHeader(String name, String value);

  /** Answers with {@code body}. */
  void answer(int status, String contentType, byte[] body) throws IOException;

  /** Answers with a redirection (303) to {@code location}. */
  void redirect(String location) throws IOException;

  /**
   * Begins an answer of unknown length, and returns where it is written. If the handler fails
   * afterwards, the connection is cut, so that nobody takes a part for the whole.
   */
  OutputStream stream(int status, String contentType) throws IOException;

  /**
   * Begins an answer as {@link #stream} does, for many bytes: each buffer leaves at once, and one
   * outside the heap without being copied.
   */
  WritableByteChannel channel(int status, String contentType) throws IOException;

  /** Returns the body as one JSON object. */
  default ObjectNode jsonBody() throws IOException {
    try {
      return StrictJson.object(body(MAX_JSON_BYTES), MAX_JSON_BYTES);
    } catch (MalformedJsonException notJson) {
      throw Problem.malformed(String.valueOf(notJson.getMessage()));
    }
  }

  /** Answers with JSON. */
  default void answerJson(int status, JsonNode body) throws IOException {
    byte[] bytes = StrictJson.line(body).getBytes(StandardCharsets.UTF_8);
    answer(status, "application/json", bytes);
  }

  /** Answers with a page. */
  default void answerHtml(int status, String html) throws IOException {
    answer(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }
}

package io.deskworthy.agent.http;

import java.io.IOException;
import java.net.URI;

/**
 * Sends one request and takes one small answer. Never follows a redirect: where a signed report
 * goes is for the caller to say. Implementations must be safe for concurrent use.
 */
public interface WebClient {

  /** Longest answer that is read: docs/protocol.md bounds every JSON body with it. */
  int MAX_ANSWER_BYTES = 64 * 1024;

  /**
   * Gets {@code url}, preferring answers of type {@code accept}.
   *
   * @throws AnswerTooLargeException if the answer is longer than {@link #MAX_ANSWER_BYTES}
   * @throws IOException if there is no answer, as the network says it
   */
  default WebAnswer get(URI url, String accept) throws IOException {
    return get(url, accept, MAX_ANSWER_BYTES);
  }

  /**
   * Gets {@code url}, preferring answers of type {@code accept}.
   *
   * @param maxBytes the longest answer that is read
   * @throws AnswerTooLargeException if the answer is longer
   * @throws IOException if there is no answer, as the network says it
   */
  WebAnswer get(URI url, String accept, int maxBytes) throws IOException;

  /**
   * Posts {@code body}.
   *
   * @throws AnswerTooLargeException if the answer is longer than {@link #MAX_ANSWER_BYTES}
   * @throws IOException if there is no answer, as the network says it
   */
  WebAnswer post(URI url, String contentType, byte[] body) throws IOException;
}

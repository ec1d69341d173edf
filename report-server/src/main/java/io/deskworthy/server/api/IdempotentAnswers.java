package io.deskworthy.server.api;

import java.time.Instant;
import java.util.Optional;

/**
 * Keeps answers that were given to requests with an Idempotency-Key. Safe for concurrent use; what
 * returned is durable.
 */
public interface IdempotentAnswers {

  /**
   * What is kept of a request.
   *
   * @param tokenId of which token
   * @param keyHash hash of the key
   * @param requestHash hash of all that the request asked for
   */
  record Request(String tokenId, String keyHash, String requestHash) {}

  /**
   * What is kept of an answer.
   *
   * @param requestHash of the request that got it
   * @param status of the answer; 0 while it is worked on
   * @param answer media type, a line end, and the body
   */
  record Kept(String requestHash, int status, String answer) {

    /** Does not show the answer. */
    @Override
    public String toString() {
      return "kept answer " + status;
    }
  }

  /**
   * Keeps that a request is being worked on, unless there is one with the same token and key.
   *
   * @return what is kept of that other one, or nothing if this one may go on
   */
  Optional<Kept> begin(Request request, Instant at);

  /** Keeps the answer. */
  void finish(Request request, int status, String answer);

  /** Forgets a request that came to nothing. */
  void release(Request request);

  /** Forgets all from before {@code moment}; returns how many. */
  int forgetBefore(Instant moment);
}

package io.deskworthy.server.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Sends requests to addresses of others. Implementations must be safe for concurrent use. */
@FunctionalInterface
public interface Sender {

  /** Sends; never fails: that there was no answer is an outcome as well. */
  Outcome send(Dispatch dispatch);

  /**
   * What is sent.
   *
   * @param method POST or PATCH
   * @param to where
   * @param headers of the request, with its media type
   * @param body of the request, sent as UTF-8
   */
  record Dispatch(String method, URI to, Map<String, String> headers, String body) {

    /** Copies the headers. */
    public Dispatch {
      headers = Map.copyOf(headers);
    }
  }

  /**
   * What came of it.
   *
   * @param status of the answer, 0 if there was none
   * @param fault why there was none, in a word that has a text; else empty
   * @param took how long it took
   * @param retryAfter for how long the receiver asks to be left alone
   */
  record Outcome(int status, String fault, Duration took, Optional<Duration> retryAfter) {

    private static final int GONE = 410;

    /** Returns whether the receiver has taken it. */
    public boolean isDelivered() {
      return status >= 200 && status < 300;
    }

    /** Returns whether the receiver says that it wants nothing any more. */
    public boolean isGone() {
      return status == GONE;
    }
  }
}

package io.deskworthy.agent.network;

import java.time.Duration;
import java.util.Optional;

/** Leaves out most messages while datagrams do their work. Not thread-safe. */
final class Thinning {

  /**
   * Twenty messages a second, their echoes and the acknowledgements of these take a hundredth of 2
   * Mbit/s, which an upload then lacks; four a second are enough for its counts. That is every
   * fifth at a beat of 50 ms, half a beat early or late. It is a time and no number of messages: of
   * one a second, as in a node's queue, none may be left out, or the channel seems lost.
   */
  private static final Duration APART = Duration.ofMillis(225);

  /** Three datagrams under load: without one of them, messages must make out gaps themselves. */
  private static final Duration DATAGRAMS_COME = Duration.ofMillis(150);

  private Optional<Long> lastDatagramNanos = Optional.empty();
  private Optional<Long> lastMessageNanos = Optional.empty();

  /** Notes that a datagram came back. */
  void datagramCame(long nanos) {
    lastDatagramNanos = Optional.of(nanos);
  }

  /** Returns whether the message that is due now is left out; else it counts as sent. */
  boolean leavesOut(long nanos) {
    boolean out = isWithin(APART, lastMessageNanos, nanos)
        && isWithin(DATAGRAMS_COME, lastDatagramNanos, nanos);
    if (!out) {
      lastMessageNanos = Optional.of(nanos);
    }
    return out;
  }

  private static boolean isWithin(Duration time, Optional<Long> last, long nanos) {
    return last.stream().anyMatch(before -> nanos - before < time.toNanos());
  }
}

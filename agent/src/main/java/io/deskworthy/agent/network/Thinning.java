package io.deskworthy.agent.network;

import java.time.Duration;
import java.util.Optional;

/** Leaves out most messages while datagrams do their work. Not thread-safe. */
final class Thinning {

  /**
   * Twenty messages a second, their echoes and the acknowledgements of these take a hundredth of 2
   * Mbit/s, which an upload then lacks; four a second are enough for its counts.
   */
  private static final int MOST_LEFT_OUT = 4;

  /** Three datagrams under load: without one of them, messages must make out gaps themselves. */
  private static final Duration DATAGRAMS_COME = Duration.ofMillis(150);

  private Optional<Long> lastDatagramNanos = Optional.empty();
  private int leftOut;

  /** Notes that a datagram came back. */
  void datagramCame(long nanos) {
    lastDatagramNanos = Optional.of(nanos);
  }

  /** Returns whether the message that is due now is left out. */
  boolean leavesOut(long nanos) {
    boolean out = leftOut < MOST_LEFT_OUT
        && lastDatagramNanos.stream().anyMatch(last -> nanos - last < DATAGRAMS_COME.toNanos());
    leftOut = out ? leftOut + 1 : 0;
    return out;
  }
}

package io.deskworthy.server.measure;

import java.time.Duration;

/**
 * A place in the queue.
 *
 * @param ticket its name
 * @param position 1 for the next
 * @param expected how long it will probably take
 */
record QueuePlace(String ticket, int position, Duration expected) {

  /** Those about to start; a free place is not to wait for them. */
  private static final int NEAR = 4;

  private static final Duration NEAR_POLL = Duration.ofMillis(250);
  private static final Duration SHORTEST_POLL = Duration.ofMillis(500);

  /** Twice within a ticket's 10 s. */
  private static final Duration LONGEST_POLL = Duration.ofSeconds(4);

  /** An eighth of the wait: the figure that the candidate sees moves, and comes in time. */
  private static final int POLLS = 8;

  /** Returns when to ask again. */
  Duration poll() {
    if (position <= NEAR) {
      return NEAR_POLL;
    }
    Duration share = expected.dividedBy(POLLS);
    if (share.compareTo(SHORTEST_POLL) < 0) {
      return SHORTEST_POLL;
    }
    return share.compareTo(LONGEST_POLL) > 0 ? LONGEST_POLL : share;
  }
}

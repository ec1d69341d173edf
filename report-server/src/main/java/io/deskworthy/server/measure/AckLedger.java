package io.deskworthy.server.measure;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * What a stream's blocks must be acknowledged with, in their order. A block counts once, and only
 * with the digest of bytes that nobody can guess. Safe for concurrent use.
 */
final class AckLedger {

  /**
   * How far a stream may run ahead of its acknowledgements: more than any line holds at 30 Mbit/s
   * (2 s of it), little enough for a node to remember.
   */
  private static final int MOST_BYTES_AHEAD = 8 << 20;

  private final int mostAhead;
  private final Queue<String> expected = new ArrayDeque<>();
  private long next;

  AckLedger(int blockBytes) {
    this.mostAhead = Math.max(1, MOST_BYTES_AHEAD / blockBytes);
  }

  /** Notes the digest of the next block, before it is sent. */
  synchronized void expect(String digest) {
    expected.add(digest);
  }

  /** Returns whether so much is unacknowledged that the stream must wait. */
  synchronized boolean isFull() {
    return expected.size() >= mostAhead;
  }

  /** Returns whether {@code digest} acknowledges the next block, numbered {@code block}. */
  synchronized boolean accepts(long block, String digest) {
    if (block != next || !digest.equals(expected.peek())) {
      return false;
    }
    expected.remove();
    next++;
    return true;
  }
}

package io.deskworthy.server.measure;

import io.deskworthy.report.network.BlockSizes;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * What a stream's blocks must be acknowledged with, in their order. A block counts once, and only
 * with the digest of bytes that nobody can guess. Safe for concurrent use.
 */
final class AckLedger {

  private final BlockSizes blocks;
  private final int mostBytesAhead;
  private final Queue<String> expected = new ArrayDeque<>();
  private long next;
  private long bytesAhead;

  /** Makes one that is full when {@code mostBytesAhead} are not acknowledged. */
  AckLedger(BlockSizes blocks, int mostBytesAhead) {
    this.blocks = blocks;
    this.mostBytesAhead = mostBytesAhead;
  }

  /** Notes the digest of the next block, before it is sent. */
  synchronized void expect(String digest) {
    bytesAhead += blocks.of(next + expected.size());
    expected.add(digest);
  }

  /** Returns whether so much is unacknowledged that the stream must wait. */
  synchronized boolean isFull() {
    return bytesAhead >= mostBytesAhead;
  }

  /** Returns whether {@code digest} acknowledges the next block, numbered {@code block}. */
  synchronized boolean accepts(long block, String digest) {
    if (block != next || !digest.equals(expected.peek())) {
      return false;
    }
    expected.remove();
    bytesAhead -= blocks.of(next);
    next++;
    return true;
  }
}

package io.deskworthy.report.network;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Turns what arrives into acknowledgements: the sum of each whole block, which nobody can know
 * before the block is there. Holds one block in memory. Not safe for concurrent use.
 */
public final class BlockDigest {

  /** Characters of the longest sum. */
  public static final int TEXT_LENGTH = 22;

  private final BlockSizes sizes;
  private final BlockSum sum;
  private ByteBuffer bytes;
  private long block;

  /** Divides the stream into blocks of {@code sizes}, each acknowledged with its {@code sum}. */
  public BlockDigest(BlockSizes sizes, BlockSum sum) {
    this.sizes = sizes;
    this.sum = sum;
    this.bytes = ByteBuffer.allocate(sizes.of(0));
  }

  /** Returns how many bytes the present block still takes. */
  public int missing() {
    return bytes.remaining();
  }

  /**
   * Takes the next bytes of the stream, at most {@link #missing()}, and returns the sum of the
   * block if they complete it.
   */
  public Optional<String> add(byte[] buffer, int offset, int length) {
    if (length > missing()) {
      throw new IllegalArgumentException("the block takes only " + missing() + " bytes more");
    }
    bytes.put(buffer, offset, length);
    if (bytes.hasRemaining()) {
      return Optional.empty();
    }
    String done = sum.of(bytes.flip());
    block++;
    begin(sizes.of(block));
    return Optional.of(done);
  }

  private void begin(int length) {
    if (length > bytes.capacity()) {
      bytes = ByteBuffer.allocate(length);
    }
    bytes.clear().limit(length);
  }
}

package io.deskworthy.report.network;

import java.util.Optional;

/**
 * Turns what arrives into acknowledgements: the sum of each whole block, which nobody can know
 * before the block is there. Not safe for concurrent use.
 */
public final class BlockDigest {

  /** Characters of the longest sum. */
  public static final int TEXT_LENGTH = 22;

  private final BlockSizes sizes;
  private final BlockSum.Running sum;
  private long block;
  private int missing;

  /** Divides the stream into blocks of {@code sizes}, each acknowledged with its {@code sum}. */
  public BlockDigest(BlockSizes sizes, BlockSum sum) {
    this.sizes = sizes;
    this.sum = sum.begin();
    this.missing = sizes.of(0);
  }

  /** Returns how many bytes the present block still takes. */
  public int missing() {
    return missing;
  }

  /**
   * Takes the next bytes of the stream, at most {@link #missing()}, and returns the sum of the
   * block if they complete it.
   */
  public Optional<String> add(byte[] bytes, int offset, int length) {
    if (length > missing) {
      throw new IllegalArgumentException("the block takes only " + missing + " bytes more");
    }
    sum.add(bytes, offset, length);
    missing -= length;
    if (missing > 0) {
      return Optional.empty();
    }
    block++;
    missing = sizes.of(block);
    return Optional.of(sum.finish());
  }
}

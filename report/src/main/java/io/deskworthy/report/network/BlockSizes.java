package io.deskworthy.report.network;

/**
 * How long the blocks of a stream are that are acknowledged one by one. They begin short, so that a
 * slow line shows in its bins, and double after every {@value #BLOCKS_OF_A_SIZE}, so that a fast
 * one is not kept busy with acknowledgements: a block is never longer than a hundredth or so of the
 * stream before it.
 *
 * @param first bytes of the first block
 * @param most bytes of the longest block: {@code first} times a power of two
 */
public record BlockSizes(int first, int most) {

  /** 2 MiB of the shortest: half a second of a stream that carries 30 Mbit/s. */
  public static final int BLOCKS_OF_A_SIZE = 128;

  /** Refuses lengths out of order, and a longest that is no doubled first one. */
  public BlockSizes {
    if (first <= 0 || most < first || most % first != 0 || Integer.bitCount(most / first) != 1) {
      throw new IllegalArgumentException("blocks double from " + first + " to " + most);
    }
  }

  /** Returns blocks that are all alike. */
  public static BlockSizes alike(int bytes) {
    return new BlockSizes(bytes, bytes);
  }

  /** Returns the bytes of the block numbered {@code block}, from 0. */
  public int of(long block) {
    long doublings = block / BLOCKS_OF_A_SIZE;
    int mostDoublings = Integer.numberOfTrailingZeros(most / first);
    return doublings >= mostDoublings ? most : first << (int) doublings;
  }
}

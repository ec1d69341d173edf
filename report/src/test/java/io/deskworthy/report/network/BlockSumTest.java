package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class BlockSumTest {

  private static final int BLOCK = 4096;

  private final byte[] block = new KeyedStream(new byte[KeyedStream.KEY_BYTES]).next(BLOCK);

  @ParameterizedTest
  @EnumSource(BlockSum.class)
  void leavesTheBlockAsItWas(BlockSum kind) {
    ByteBuffer between =
        ByteBuffer.allocate(BLOCK + 2).put(1, block).limit(BLOCK + 1).position(1);

    assertThat(kind.of(between))
        .isEqualTo(kind.of(ByteBuffer.wrap(block)))
        .hasSizeLessThanOrEqualTo(BlockDigest.TEXT_LENGTH);
    assertThat(between.position()).isEqualTo(1);
    assertThat(between.remaining()).isEqualTo(BLOCK);
  }

  /** Each of the 64 bits decides about the digest by itself: none is left to know in advance. */
  @Test
  void theDigestDependsOnEachBitOfEightMissingBytes() {
    Set<String> sums = new HashSet<>();
    for (int bit = 0; bit < Long.SIZE; bit++) {
      byte[] other = block.clone();
      other[2000 + bit / 8] ^= (byte) (1 << bit % 8);
      sums.add(BlockSum.SHA_256.of(ByteBuffer.wrap(other)));
    }

    assertThat(sums).hasSize(Long.SIZE).doesNotContain(BlockSum.SHA_256.of(ByteBuffer.wrap(block)));
  }

  @ParameterizedTest
  @EnumSource(BlockSum.class)
  void isKnownByItsWord(BlockSum kind) {
    assertThat(BlockSum.ofWord(kind.word())).contains(kind);
    assertThat(BlockSum.ofWord("md5")).isEmpty();
  }
}

package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.jws.Base64Url;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class BlockSumTest {

  private static final byte[] DIGITS = "123456789".getBytes(StandardCharsets.US_ASCII);

  /** The check values of both in the catalogue of parametrised CRC algorithms. */
  @Test
  void theFastOneIsCrc32cAndThenCrc32() {
    BlockSum.Running sum = BlockSum.CRC_64.begin();
    sum.add(DIGITS, 0, DIGITS.length);

    assertThat(sum.finish()).isEqualTo(Base64Url.encode(new byte[] {
      (byte) 0xe3, 0x06, (byte) 0x92, (byte) 0x83, (byte) 0xcb, (byte) 0xf4, 0x39, 0x26
    }));
  }

  @ParameterizedTest
  @EnumSource(BlockSum.class)
  void beginsAnewWithEachBlock(BlockSum kind) {
    BlockSum.Running sum = kind.begin();
    sum.add(DIGITS, 0, DIGITS.length);
    String first = sum.finish();
    sum.add(DIGITS, 0, 4);
    sum.add(DIGITS, 4, DIGITS.length - 4);

    assertThat(sum.finish()).isEqualTo(first).hasSizeLessThanOrEqualTo(BlockDigest.TEXT_LENGTH);
  }

  /** Each of the 64 bits decides about the sum by itself: none is left to know in advance. */
  @ParameterizedTest
  @EnumSource(BlockSum.class)
  void dependsOnEachBitOfEightMissingBytes(BlockSum kind) {
    byte[] block = new KeyedStream(new byte[KeyedStream.KEY_BYTES]).next(4096);
    Set<String> sums = new HashSet<>();
    for (int bit = 0; bit < Long.SIZE; bit++) {
      byte[] other = block.clone();
      other[2000 + bit / 8] ^= (byte) (1 << bit % 8);
      sums.add(sumOf(kind, other));
    }

    assertThat(sums).hasSize(Long.SIZE).doesNotContain(sumOf(kind, block));
  }

  @ParameterizedTest
  @EnumSource(BlockSum.class)
  void isKnownByItsWord(BlockSum kind) {
    assertThat(BlockSum.ofWord(kind.word())).contains(kind);
    assertThat(BlockSum.ofWord("md5")).isEmpty();
  }

  private static String sumOf(BlockSum kind, byte[] bytes) {
    BlockSum.Running sum = kind.begin();
    sum.add(bytes, 0, bytes.length);
    return sum.finish();
  }
}

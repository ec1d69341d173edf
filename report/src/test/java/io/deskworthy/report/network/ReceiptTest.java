package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ReceiptTest {

  private static final int BLOCK = 64 * 1024;

  private final KeyedStream bytes = new KeyedStream(new byte[KeyedStream.KEY_BYTES]);

  /** Reckoned by Python's hashlib from what docs/protocol.md says. */
  @Test
  void isWhatTheProtocolSays() {
    byte[] block = new byte[1024];
    for (int i = 0; i < block.length; i++) {
      block[i] = (byte) (i * i + i / 7);
    }

    assertThat(receipt(block)).isEqualTo("UrSSiMEmoNXJXbJXQFrSPA");
  }

  @Test
  void isTheSameForBytesOutsideTheHeap() {
    byte[] block = bytes.next(BLOCK);

    assertThat(BlockSum.RECEIPT.of(ByteBuffer.allocateDirect(BLOCK).put(block).flip()))
        .isEqualTo(receipt(block));
  }

  @Test
  void cannotBeMadeBeforeTheLastByteIsThere() {
    byte[] block = bytes.next(BLOCK);

    for (int bit = 0; bit < Receipt.QUESTION_BYTES * Byte.SIZE; bit++) {
      byte[] guessed = block.clone();
      guessed[BLOCK - 1 - bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      assertThat(receipt(guessed)).isNotEqualTo(receipt(block));
    }
  }

  @Test
  void asksEachBlockForOtherPlaces() {
    byte[] block = bytes.next(BLOCK);
    byte[] other = block.clone();
    other[BLOCK - 1]++;

    assertThat(placesThatMatter(other)).isNotEqualTo(placesThatMatter(block));
  }

  @Test
  void isHardlyEverKnownToWhoLacksATenthOfTheBlock() {
    Random chance = new Random(1);

    long known = IntStream.range(0, 200).filter(each -> lacking(0.1, chance)).count();

    // 0.9^16 of 200 are 37.
    assertThat(known).isBetween(20L, 60L);
  }

  @Test
  void isKnownToWhoHasAll() {
    assertThat(lacking(0, new Random(1))).isTrue();
  }

  /** Returns whether the receipt of a block is known to whom a share of its packets never came. */
  private boolean lacking(double share, Random chance) {
    byte[] block = bytes.next(BLOCK);
    byte[] arrived = block.clone();
    int packet = 1024;
    for (int at = 0; at < BLOCK - packet; at += packet) {
      if (chance.nextDouble() < share) {
        System.arraycopy(new byte[packet], 0, arrived, at, packet);
      }
    }
    return receipt(arrived).equals(receipt(block));
  }

  private static int[] placesThatMatter(byte[] block) {
    String right = receipt(block);
    return IntStream.range(0, BLOCK / Long.BYTES)
        .filter(word -> {
          byte[] other = block.clone();
          for (int at = 0; at < Long.BYTES; at++) {
            other[word * Long.BYTES + at]++;
          }
          return !receipt(other).equals(right);
        })
        .toArray();
  }

  private static String receipt(byte[] block) {
    return BlockSum.RECEIPT.of(ByteBuffer.wrap(block));
  }
}

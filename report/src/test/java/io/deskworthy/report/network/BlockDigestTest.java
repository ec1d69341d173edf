package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BlockDigestTest {

  private static final byte[] KEY = new byte[KeyedStream.KEY_BYTES];

  @Test
  void givesTheSameDigestHoweverTheBytesCome() {
    byte[] bytes = new KeyedStream(KEY).next(96);

    assertThat(digests(bytes, 1)).isEqualTo(digests(bytes, 7)).hasSize(3);
  }

  /** printf of 32 zero bytes through sha256sum begins 66687aad f862bd77 6c8fc18b 8e9f8e20. */
  @Test
  void isTheFirstHalfOfSha256() {
    assertThat(digests(new byte[32], 32)).containsExactly("Zmh6rfhivXdsj8GLjp-OIA");
  }

  /** AES-128 of zeros under a key of zeros (FIPS 197 test: 66e94bd4ef8a2c3b884cfa59ca342b2e). */
  @Test
  void streamsAreAesInCounterMode() {
    assertThat(new KeyedStream(KEY).next(4)).containsExactly(0x66, 0xe9, 0x4b, 0xd4);
  }

  @Test
  void streamsGoOnInABufferThatIsUsedAgain() {
    byte[] whole = new KeyedStream(KEY).next(100_000);
    KeyedStream stream = new KeyedStream(KEY);
    byte[] buffer = new byte[60_000];

    stream.fill(buffer, 40_000);
    assertThat(buffer).startsWith(Arrays.copyOf(whole, 40_000)).endsWith(new byte[20_000]);
    stream.fill(buffer, 60_000);
    assertThat(buffer).isEqualTo(Arrays.copyOfRange(whole, 40_000, 100_000));
  }

  @Test
  void streamsGoOnOutsideTheHeap() {
    byte[] filled = new byte[60_000];
    KeyedStream stream = new KeyedStream(KEY);
    ByteBuffer buffer = ByteBuffer.allocateDirect(filled.length).limit(20_001);

    stream.fill(buffer);
    stream.fill(buffer.limit(filled.length));
    buffer.flip().get(filled);

    assertThat(filled).isEqualTo(new KeyedStream(KEY).next(filled.length));
  }

  @Test
  void followsBlocksThatGrow() {
    BlockDigest digest = new BlockDigest(new BlockSizes(1, 2), BlockSum.SHA_256);
    for (int block = 0; block < BlockSizes.BLOCKS_OF_A_SIZE; block++) {
      assertThat(digest.add(new byte[1], 0, 1)).isPresent();
    }

    assertThat(digest.missing()).isEqualTo(2);
    assertThat(digest.add(new byte[1], 0, 1)).isEmpty();
    assertThat(digest.add(new byte[1], 0, 1)).isPresent();
  }

  private static List<String> digests(byte[] bytes, int step) {
    BlockDigest digest = new BlockDigest(BlockSizes.alike(32), BlockSum.SHA_256);
    List<String> digests = new ArrayList<>();
    for (int offset = 0; offset < bytes.length; ) {
      int length = Math.min(Math.min(step, digest.missing()), bytes.length - offset);
      digest.add(bytes, offset, length).ifPresent(digests::add);
      offset += length;
    }
    return digests;
  }
}

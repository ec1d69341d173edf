package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class KeyedStreamTest {

  private static final byte[] KEY = new byte[KeyedStream.KEY_BYTES];

  /** AES-128 of the blocks 0 and 1 under a key of zeros. */
  private static final String FIRST_BLOCKS =
      "66e94bd4ef8a2c3b884cfa59ca342b2e" + "58e2fccefa7e3061367f1d57a4e7455a";

  @Test
  void isAesInCounterModeOverZeros() {
    byte[] bytes = new KeyedStream(KEY).next(32);

    assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(FIRST_BLOCKS);
  }

  @Test
  void isTheSameInWhateverPiecesItIsTaken() {
    byte[] whole = new KeyedStream(KEY).next(100_000);
    KeyedStream again = new KeyedStream(KEY);
    ByteBuffer pieces = ByteBuffer.allocate(100_000);

    pieces.put(again.next(17));
    again.fill(pieces);

    assertThat(pieces.array()).isEqualTo(whole);
  }

  @Test
  void beginsAtTheBeginningAlsoAfterTheCipherWasWarmedUp() {
    KeyedStream.warmUp();

    assertThat(HexFormat.of().formatHex(new KeyedStream(KEY).next(32))).isEqualTo(FIRST_BLOCKS);
  }
}

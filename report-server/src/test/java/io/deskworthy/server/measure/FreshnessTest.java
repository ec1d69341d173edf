package io.deskworthy.server.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FreshnessTest {

  private static final int MEGABYTE = 1 << 20;

  @Test
  void isPleasedWithRandomBytes() {
    for (int seed = 0; seed < 20; seed++) {
      assertThat(takes(random(16 * MEGABYTE, seed))).as("seed %d", seed).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10_007, 65_536, 1_000_003, 4 * MEGABYTE})
  void findsARepetitionOfAnyPeriod(int period) {
    byte[] once = random(period, 7);
    byte[] repeated = new byte[Math.max(12 * MEGABYTE, 3 * period)];
    for (int at = 0; at < repeated.length; at++) {
      repeated[at] = once[at % period];
    }

    assertThat(takes(repeated)).isFalse();
  }

  @Test
  void findsZeros() {
    assertThat(takes(new byte[MEGABYTE])).isFalse();
  }

  @Test
  void findsText() {
    byte[] text = "All work and no play. ".repeat(MEGABYTE / 20).getBytes(StandardCharsets.UTF_8);

    assertThat(takes(text)).isFalse();
  }

  @Test
  void findsWhatAnotherStreamOfTheTransferHasSent() {
    Freshness.Seen seen = new Freshness.Seen();
    byte[] same = random(MEGABYTE, 3);

    assertThat(new Freshness(seen).takes(same, same.length)).isTrue();
    assertThat(new Freshness(seen).takes(same, same.length)).isFalse();
  }

  private static boolean takes(byte[] bytes) {
    return new Freshness(new Freshness.Seen()).takes(bytes, bytes.length);
  }

  private static byte[] random(int length, long seed) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}

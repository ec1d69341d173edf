package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BlockSizesTest {

  private static final int KIB = 1024;

  private final BlockSizes growing = new BlockSizes(16 * KIB, 1024 * KIB);

  @ParameterizedTest
  @CsvSource({
    "0, 16",
    "127, 16",
    "128, 32",
    "255, 32",
    "256, 64",
    "768, 1024",
    "9223372036854775807, 1024"
  })
  void doubleAfterEvery128BlocksUntilTheyAreLongest(long block, int kibibytes) {
    assertThat(growing.of(block)).isEqualTo(kibibytes * KIB);
  }

  @Test
  void stayAlikeInAPacedTransfer() {
    assertThat(BlockSizes.alike(16 * KIB).of(1_000_000)).isEqualTo(16 * KIB);
  }

  @Test
  void refuseALongestThatIsNoDoubledFirst() {
    assertThatThrownBy(() -> new BlockSizes(16, 48)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new BlockSizes(16, 8)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new BlockSizes(0, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}

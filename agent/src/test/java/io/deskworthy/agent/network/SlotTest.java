package io.deskworthy.agent.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.network.BlockSizes;
import io.deskworthy.report.network.BlockSum;
import io.deskworthy.report.unit.BitRate;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SlotTest {

  private static final String PACED =
      "\"measurement\": \"m\", \"streams\": 4, \"mostStreams\": 32, "
          + "\"paceBitsPerSecond\": 30000000, \"blockBytes\": 16384";

  private static final String FAST =
      ", \"mostBlockBytes\": 1048576, \"sum\": \"receipt\", \"fullSpeed\": true";

  private static final Duration SIX = Duration.ofSeconds(6);

  @Test
  void ofAnOlderNodeIsPacedAndProvedWithSha256() throws MalformedJsonException {
    assertThat(slot(PACED))
        .isEqualTo(new Slot("m", 4, 32, BitRate.ofMegabitsPerSecond(30), 16_384));
  }

  @Test
  void saysHowBlocksGrowAndWhatTheyAreProvedWith() throws MalformedJsonException {
    assertThat(slot(PACED + FAST).blocks()).isEqualTo(new BlockSizes(16_384, 1 << 20));
    assertThat(slot(PACED + FAST).sum()).isEqualTo(BlockSum.RECEIPT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ", \"mostBlockBytes\": 2097152",
        ", \"mostBlockBytes\": 49152",
        ", \"mostBlockBytes\": 8192",
        ", \"sum\": \"md5\""
      })
  void refusesWhatItCouldNotFollow(String more) {
    assertThatThrownBy(() -> slot(PACED + more)).isInstanceOf(MalformedJsonException.class);
  }

  @Test
  void endsAtFullSpeedAfterTenSecondsOrTwelveGigabytes() throws MalformedJsonException {
    Slot fast = slot(PACED + FAST);

    assertThat(fast.isSpent(SIX, 11_999_999_999L)).isFalse();
    assertThat(fast.isSpent(SIX, 12_000_000_000L)).isTrue();
    assertThat(fast.isSpent(Duration.ofSeconds(10), 0)).isTrue();
    assertThat(slot(PACED).isSpent(Duration.ofSeconds(11), 12_000_000_000L)).isFalse();
  }

  @Test
  void opensNoMoreConnectionsWhereFourCarryAGigabit() throws MalformedJsonException {
    Slot fast = slot(PACED + FAST);

    assertThat(fast.mayWiden(4, BitRate.ofMegabitsPerSecond(999))).isTrue();
    assertThat(fast.mayWiden(4, BitRate.ofMegabitsPerSecond(1000))).isFalse();
    assertThat(fast.mayWiden(32, BitRate.ofMegabitsPerSecond(1))).isFalse();
    assertThat(slot(PACED).mayWiden(4, BitRate.ofMegabitsPerSecond(2000))).isTrue();
  }

  private static Slot slot(String members) throws MalformedJsonException {
    return Slot.fromJson(("{" + members + "}").getBytes(StandardCharsets.UTF_8));
  }
}

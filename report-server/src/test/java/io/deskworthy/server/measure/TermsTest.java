package io.deskworthy.server.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.network.BlockSizes;
import io.deskworthy.report.network.BlockSum;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TermsTest {

  private static final BitRate PACE = BitRate.ofMegabitsPerSecond(30);

  @ParameterizedTest
  @CsvSource({"1000, 800", "10000, 8000", "40000, 16000", "20, 30"})
  void fullSpeedIsWhatTransfersMayComeToOnTheNodesLine(int uplink, int pace) {
    MeasureLimits limits =
        MeasureLimits.DEFAULT.withUplink(BitRate.ofMegabitsPerSecond(uplink), false);

    assertThat(Terms.fullSpeed(PACE, limits).pace()).isEqualTo(BitRate.ofMegabitsPerSecond(pace));
  }

  @Test
  void fullSpeedHasAnEndWhereNobodyKnowsTheLine() {
    Terms terms = Terms.fullSpeed(PACE, MeasureLimits.DEFAULT);

    assertThat(terms.pace()).isEqualTo(BitRate.ofMegabitsPerSecond(16_000));
    assertThat(terms.longest()).isEqualTo(Duration.ofSeconds(11));
    assertThat(terms.sum()).isEqualTo(BlockSum.RECEIPT);
  }

  @Test
  void aPacedTransferKeepsItsShortBlocksAndItsDigest() {
    Terms terms = Terms.paced(PACE, MeasureLimits.DEFAULT);

    assertThat(terms.blocks()).isEqualTo(BlockSizes.alike(16 * 1024));
    assertThat(terms.sum()).isEqualTo(BlockSum.SHA_256);
    assertThat(terms.pace()).isEqualTo(PACE);
    assertThat(terms.longest()).isEqualTo(MeasureLimits.DEFAULT.longest());
  }
}

package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.unit.BitRate;
import java.util.Collections;
import org.junit.jupiter.api.Test;

final class ThroughputTest {

  private static final long BYTES_OF_A_BIN_AT_THE_PACE = 375_000;

  /** A hundredth more than was sent in that time can only have been sent before. */
  @Test
  void neverSaysThatMoreCameInThanWasSent() {
    GoodputEstimate estimate = estimate(BYTES_OF_A_BIN_AT_THE_PACE * 101 / 100);

    assertThat(estimate.goodput()).isEqualTo(SimulatedLine.PACE);
    assertThat(estimate.low()).isLessThanOrEqualTo(SimulatedLine.PACE);
    assertThat(estimate.high()).isGreaterThan(BitRate.ofMegabitsPerSecond(30.3));
  }

  @Test
  void saysWhatCameInWhereThatIsLess() {
    assertThat(estimate(BYTES_OF_A_BIN_AT_THE_PACE * 99 / 100).goodput())
        .isEqualTo(BitRate.ofMegabitsPerSecond(29.7));
  }

  private static GoodputEstimate estimate(long bytesOfEachBin) {
    TransferBins bins = new TransferBins(Collections.nCopies(80, bytesOfEachBin));
    return Throughput.soFar(bins, SimulatedLine.conditions(), SimulatedLine.TARGET)
        .orElseThrow()
        .estimate();
  }
}

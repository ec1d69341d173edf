package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.deskworthy.report.unit.BitRate;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GoodputEstimatorTest {

  @ParameterizedTest
  @CsvSource({"5, 1.675803", "15, 0.923147", "20, 0.798680", "25, 0.715244", "60, 0.469047"})
  void narrowsItsBoundsAsThePublishedFormulaSays(int samples, double halfWidth) {
    assertThat(GoodputEstimator.halfWidth(1, samples)).isCloseTo(halfWidth, within(1e-6));
  }

  @Test
  void knowsNothingFromLessThanASecond() {
    assertThat(GoodputEstimator.estimate(bins(9, 250_000), SimulatedLine.TARGET))
        .isEmpty();
  }

  @Test
  void givesThePayloadPerSecondAsTheMean() {
    GoodputEstimate estimate =
        GoodputEstimator.estimate(bins(50, 250_000), SimulatedLine.TARGET).orElseThrow();

    assertThat(estimate.goodput()).isEqualTo(BitRate.ofMegabitsPerSecond(20));
  }

  @Test
  void neverPretendsToBeSurerThanAHundredthOfTheTarget() {
    GoodputEstimate estimate =
        GoodputEstimator.estimate(bins(50, 250_000), SimulatedLine.TARGET).orElseThrow();

    double half = 0.01 * 18e6 * 0.715244;
    assertThat((double) estimate.low().bitsPerSecond()).isCloseTo(20e6 - half, within(10.0));
    assertThat((double) estimate.high().bitsPerSecond()).isCloseTo(20e6 + half, within(10.0));
  }

  @Test
  void widensItsBoundsWhenNeighboursAreAlike() {
    List<Long> alternating = LongStream.range(0, 80)
        .mapToObj(bin -> bin / 2 % 2 == 0 ? 200_000L : 300_000L)
        .toList();
    List<Long> inTwoHalves =
        LongStream.range(0, 80).mapToObj(bin -> bin < 40 ? 200_000L : 300_000L).toList();

    assertThat(width(inTwoHalves)).isGreaterThan(2 * width(alternating));
  }

  /** Looking after every bin, 1 % of lines exactly at the target may be called sure, not more. */
  @Test
  void isSeldomWrongHoweverOftenItIsAsked() {
    int wrong = 0;
    for (int seed = 0; seed < 1000; seed++) {
      TransferBins bins = SimulatedLine.steady(18, 0.05, seed).bins(120).from(10);
      wrong += everSure(bins) ? 1 : 0;
    }

    assertThat(wrong).isLessThanOrEqualTo(20);
  }

  private static boolean everSure(TransferBins bins) {
    for (int count = 30; count <= bins.count(); count += 2) {
      TransferBins seen = new TransferBins(bins.bytes().subList(0, count));
      GoodputEstimate estimate =
          GoodputEstimator.estimate(seen, SimulatedLine.TARGET).orElseThrow();
      if (!estimate.straddles(SimulatedLine.TARGET)) {
        return true;
      }
    }
    return false;
  }

  private static long width(List<Long> bins) {
    GoodputEstimate estimate =
        GoodputEstimator.estimate(new TransferBins(bins), SimulatedLine.TARGET).orElseThrow();
    return estimate.high().bitsPerSecond() - estimate.low().bitsPerSecond();
  }

  private static TransferBins bins(int count, long bytes) {
    return new TransferBins(Collections.nCopies(count, bytes));
  }
}

package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CaughtUpTest {

  private static final long BIN = 125_000;
  private static final double RATE = 10e6;

  @Test
  void leavesASteadyRateWhole() {
    assertThat(CaughtUp.within(steady(50))).isEqualTo(new CaughtUp(0, 50));
  }

  @Test
  void leavesFewBinsWhole() {
    assertThat(CaughtUp.within(steady(4))).isEqualTo(new CaughtUp(0, 4));
    assertThat(CaughtUp.within(steady(0))).isEqualTo(new CaughtUp(0, 0));
  }

  @Test
  void beginsAfterWhatWasHeldUpBeforeHasCome() {
    List<Long> bytes = new ArrayList<>(steady(50).bytes());
    bytes.set(0, 0L);
    bytes.set(1, 0L);
    bytes.set(2, 8 * BIN);

    assertThat(mean(bytes)).isCloseTo(RATE, within(1.0));
  }

  @Test
  void endsBeforeAWaitThatOutlastsThePeriod() {
    List<Long> bytes = new ArrayList<>(steady(50).bytes());
    for (int bin = 46; bin < 50; bin++) {
      bytes.set(bin, 0L);
    }

    assertThat(mean(bytes)).isCloseTo(RATE, within(1.0));
  }

  @Test
  void countsADipInTheMiddleInFull() {
    List<Long> bytes = new ArrayList<>(steady(50).bytes());
    for (int bin = 20; bin < 30; bin++) {
      bytes.set(bin, 0L);
    }

    assertThat(mean(bytes)).isCloseTo(0.8 * RATE, within(1.0));
  }

  /** Both ends are chosen alike: chance alone moves the mean neither up nor down. */
  @Test
  void makesNoRateHigherOrLowerThatOnlyVaries() {
    double sum = 0;
    int series = 4000;
    for (int seed = 0; seed < series; seed++) {
      Random random = new Random(seed);
      List<Long> bytes = random
          .doubles(60, 0.5, 1.5)
          .mapToObj(share -> Math.round(share * BIN))
          .toList();
      sum += mean(bytes) / RATE;
    }

    // The mean of one series is known to 4 %: four standard deviations of 4000 of them.
    assertThat(sum / series).isCloseTo(1, within(4 * 0.05 / Math.sqrt(series)));
  }

  private static double mean(List<Long> bytes) {
    TransferBins bins = new TransferBins(bytes);
    return CaughtUp.within(bins).bitsPerSecond(bins);
  }

  private static TransferBins steady(int count) {
    return new TransferBins(Collections.nCopies(count, BIN));
  }
}

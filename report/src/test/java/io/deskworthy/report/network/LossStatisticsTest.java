package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LossStatisticsTest {

  /** The first four from R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3. */
  @ParameterizedTest
  @CsvSource({
    "263, 81, 0.2553, 0.3662",
    "148, 15, 0.0624, 0.1605",
    "20, 0, 0.0000, 0.1611",
    "29, 1, 0.0061, 0.1718",
    "600, 6, 0.0046, 0.0216",
    "10, 10, 0.7225, 1.0000",
  })
  void boundsTheLineOwnLoss(long sent, long lost, double low, double high) {
    LossStatistics loss = LossStatistics.of(sent, lost).orElseThrow();

    assertThat(loss.low().value()).isCloseTo(low, within(0.00005));
    assertThat(loss.high().value()).isCloseTo(high, within(0.00005));
  }

  @Test
  void givesTheShareSeen() {
    assertThat(new LossStatistics(600, 3).ratio().value()).isEqualTo(0.005);
  }

  @Test
  void saysNothingOfNoProbes() {
    assertThat(LossStatistics.of(0, 0)).isEmpty();
  }

  @Test
  void refusesMoreLostThanSent() {
    assertThatThrownBy(() -> new LossStatistics(5, 6)).isInstanceOf(IllegalArgumentException.class);
  }

  /** The interval's promise; for 600 probes it is kept within a per cent or two. */
  @ParameterizedTest
  @CsvSource({"0.001", "0.005", "0.01", "0.03"})
  void holdsTheTruthInSomeNinetyFiveOfAHundredRuns(double truth) {
    Random random = new Random(7);
    int held = 0;
    for (int run = 0; run < 2000; run++) {
      long lost = random.doubles(600).filter(each -> each < truth).count();
      LossStatistics loss = new LossStatistics(600, lost);
      held += loss.low().value() <= truth && truth <= loss.high().value() ? 1 : 0;
    }
    assertThat(held / 2000.0).isBetween(0.93, 0.99);
  }
}

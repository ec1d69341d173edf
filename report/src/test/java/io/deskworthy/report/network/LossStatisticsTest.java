package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

  @Test
  void takesTwoBurstsForTwoEventsAndNotForForty() {
    LossStatistics bursts = ofLost(100, 119, 400, 419);
    LossStatistics single = new LossStatistics(600, 40);

    assertThat(bursts.lost()).isEqualTo(40);
    assertThat(bursts.dispersion()).isBetween(15.0, 21.0);
    assertThat(bursts.low().value()).isLessThan(0.025);
    assertThat(single.low().value()).isGreaterThan(0.045);
  }

  @Test
  void givesOneBurstNoSayAgainstALine() {
    LossStatistics burst = ofLost(100, 109, 0, -1);

    assertThat(burst.ratio().value()).isCloseTo(0.0167, within(0.0001));
    assertThat(burst.low().value()).isLessThan(0.005);
  }

  @Test
  void takesLossesOneByOneForIndependent() {
    List<Boolean> row = new ArrayList<>(Collections.nCopies(600, false));
    for (int probe = 0; probe < 600; probe += 20) {
      row.set(probe, true);
    }

    assertThat(LossStatistics.ofRows(List.of(row))).contains(new LossStatistics(600, 30));
  }

  @Test
  void knowsOfNoBurstsWhereAllOrNothingIsLost() {
    assertThat(LossStatistics.ofRows(List.of(Collections.nCopies(100, true))))
        .contains(new LossStatistics(100, 100));
    assertThat(LossStatistics.ofRows(
            List.of(Collections.nCopies(100, false), Collections.nCopies(7, false))))
        .contains(new LossStatistics(107, 0));
    assertThat(LossStatistics.ofRows(List.of(List.of()))).isEmpty();
  }

  /** Bursts of a dozen packets, each with seven of ten lost: the plain interval holds a third. */
  @Test
  void holdsTheTruthOfALineWithBurstsTwiceAsOften() {
    Random random = new Random(7);
    double truth = 0;
    List<LossStatistics> runs = new ArrayList<>();
    for (int run = 0; run < 2000; run++) {
      LossStatistics seen = LossStatistics.ofRows(List.of(bursts(random))).orElseThrow();
      truth += seen.ratio().value() / 2000;
      runs.add(seen);
    }
    double plain = held(
        runs.stream().map(each -> new LossStatistics(each.sent(), each.lost())).toList(), truth);

    assertThat(held(runs, truth)).isGreaterThan(0.68);
    assertThat(plain).isLessThan(0.4);
  }

  private static double held(List<LossStatistics> runs, double truth) {
    return (double) runs.stream()
            .filter(each -> each.low().value() <= truth && truth <= each.high().value())
            .count()
        / runs.size();
  }

  private static List<Boolean> bursts(Random random) {
    List<Boolean> row = new ArrayList<>();
    int left = 0;
    while (row.size() < 600) {
      left = left > 0 || random.nextDouble() >= 0.004
          ? left - 1
          : (int) (-12 * Math.log(1 - random.nextDouble())) + 1;
      row.add(left > 0 && random.nextDouble() < 0.7);
    }
    return row;
  }

  /** Of 600 probes those from {@code first} to {@code last} are lost, and those of the others. */
  private static LossStatistics ofLost(int first, int last, int otherFirst, int otherLast) {
    List<Boolean> row = new ArrayList<>();
    for (int probe = 0; probe < 600; probe++) {
      row.add((probe >= first && probe <= last) || (probe >= otherFirst && probe <= otherLast));
    }
    return LossStatistics.ofRows(List.of(row)).orElseThrow();
  }

  /** The interval's promise; for 600 probes it is kept within a per cent or two. */
  @ParameterizedTest
  @CsvSource({"0.001", "0.005", "0.01", "0.03"})
  void holdsTheTruthInSomeNinetyFiveOfAHundredRuns(double truth) {
    Random random = new Random(7);
    int held = 0;
    for (int run = 0; run < 2000; run++) {
      List<Boolean> row = random.doubles(600).mapToObj(each -> each < truth).toList();
      LossStatistics loss = LossStatistics.ofRows(List.of(row)).orElseThrow();
      held += loss.low().value() <= truth && truth <= loss.high().value() ? 1 : 0;
    }
    assertThat(held / 2000.0).isBetween(0.93, 0.99);
  }
}

package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.network.StoppingRule.Standing;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StoppingRuleTest {

  private static final Duration SHORT = Duration.ofSeconds(8);

  @ParameterizedTest
  @ValueSource(doubles = {19.31, 24.13, 48, 96})
  void endsAGoodLineEarly(double megabits) {
    for (int seed = 0; seed < 50; seed++) {
      End end = run(SimulatedLine.steady(megabits, 0.03, seed), true);

      assertThat(end.standing()).as("seed %d", seed).isEqualTo(Standing.MET);
      assertThat(end.after()).isBetween(Duration.ofSeconds(6), SHORT);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.9, 14.48, 16.41})
  void endsASlowLineEarlyWhenTheLineIsShownToBeFull(double megabits) {
    for (int seed = 0; seed < 50; seed++) {
      End end = run(SimulatedLine.steady(megabits, 0.03, seed), true);

      assertThat(end.standing()).as("seed %d", seed).isEqualTo(Standing.NOT_MET);
      assertThat(end.after()).isBetween(Duration.ofSeconds(4), SHORT);
    }
  }

  @Test
  void givesASlowLineTheWholeTimeWhenNothingShowsThatItIsFull() {
    End end = run(SimulatedLine.steady(14.48, 0.03, 1), false);

    assertThat(end).isEqualTo(new End(Standing.TIME_UP, StoppingRule.LONGEST));
  }

  @Test
  void givesALineAtTheThresholdTheWholeTimeAndMarksItBorderline() {
    End end = run(SimulatedLine.steady(18.02, 0.05, 3), true);

    assertThat(end.standing()).isEqualTo(Standing.TIME_UP);
    assertThat(
            last(SimulatedLine.steady(18.02, 0.05, 3)).estimate().straddles(SimulatedLine.TARGET))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"30, 5, 40, 60", "40, 0, 27, 30"})
  void neverCallsALineWithDipsMetAndFindsItUnstable(double high, double low, int from, int period) {
    SimulatedLine line = SimulatedLine.of(bin -> bin % period < from ? high : low);

    assertThat(run(line, false).standing()).isNotEqualTo(Standing.MET);
    assertThat(last(line).stable()).isFalse();
  }

  @Test
  void findsASteadyLineStable() {
    assertThat(last(SimulatedLine.steady(19.31, 0.05, 5)).stable()).isTrue();
  }

  @Test
  void takesOneGapOfAProbeOverTcpForALostPacket() {
    ProbeGap gap = new ProbeGap(40, Duration.ofMillis(600));

    assertThat(measured(SimulatedLine.withGaps(gap)).stable()).isTrue();
  }

  @Test
  void takesTwoGapsOrALongOneForAnOutage() {
    ProbeGap gap = new ProbeGap(40, Duration.ofMillis(300));
    ProbeGap outage = new ProbeGap(40, Duration.ofSeconds(1));

    assertThat(measured(SimulatedLine.withGaps(gap, gap)).stable()).isFalse();
    assertThat(measured(SimulatedLine.withGaps(outage)).stable()).isFalse();
  }

  @Test
  void forgetsGapsOfTheRampUp() {
    ProbeGap outage = new ProbeGap(4, Duration.ofSeconds(1));

    assertThat(measured(SimulatedLine.withGaps(outage)).stable()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 20, 29})
  void saysNothingOfATransferThatWasCutShort(int bins) {
    TransferBins cut = SimulatedLine.steady(3, 0.03, 1).bins(bins);

    assertThat(
            Throughput.of(cut, SimulatedLine.conditions(), SimulatedLine.TARGET).reason())
        .contains(NetworkReasons.TOO_FEW_BINS);
  }

  @Test
  void doesNotTakeALuckySecondForAGoodLine() {
    TransferBins lucky = SimulatedLine.steady(28, 0.03, 1).bins(40);

    assertThat(Throughput.of(lucky, SimulatedLine.conditions(), SimulatedLine.TARGET))
        .isEqualTo(Reading.unknown(NetworkReasons.TOO_FEW_BINS));
  }

  private static Throughput measured(TransferConditions conditions) {
    TransferBins bins = SimulatedLine.steady(25, 0.03, 1).bins(70);
    return Throughput.of(bins, conditions, SimulatedLine.TARGET).value().orElseThrow();
  }

  private static Throughput last(SimulatedLine line) {
    return Throughput.of(line.bins(120), SimulatedLine.conditions(), SimulatedLine.TARGET)
        .value()
        .orElseThrow();
  }

  private static End run(SimulatedLine line, boolean lineIsLimit) {
    TransferBins all = line.bins(130);
    for (int count = 1; count <= all.count(); count++) {
      TransferBins seen = new TransferBins(all.bytes().subList(0, count));
      Standing standing = StoppingRule.standing(
          seen, SimulatedLine.conditions(), SimulatedLine.TARGET, lineIsLimit);
      if (standing != Standing.GO_ON) {
        return new End(standing, seen.duration());
      }
    }
    throw new AssertionError("it never ended");
  }

  private record End(Standing standing, Duration after) {}
}

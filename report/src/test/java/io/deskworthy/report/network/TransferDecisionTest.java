package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.network.NextStep.GoOn;
import io.deskworthy.report.network.NextStep.Standing;
import io.deskworthy.report.network.NextStep.Stop;
import io.deskworthy.report.network.TransferDecision.Care;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TransferDecisionTest {

  private static final Duration SHORT = Duration.ofSeconds(8);
  private static final Duration IDLE = Duration.ofMillis(20);
  private static final int NO_QUEUE = 0;
  private static final int FULL_QUEUE = 100;

  /** From the beginning, so that none can join later. */
  private static final List<StreamStage> MORE =
      List.of(new StreamStage(0, 4), new StreamStage(0, 32));

  @ParameterizedTest
  @ValueSource(doubles = {19.31, 24.13, 48, 96})
  void endsAGoodLineEarly(double megabits) {
    for (int seed = 0; seed < 50; seed++) {
      End end = run(SimulatedLine.steady(megabits, 0.03, seed), true);

      assertThat(end.standing()).as("seed %d", seed).isEqualTo(Standing.MET);
      assertThat(end.after()).isBetween(Duration.ofMillis(5600), SHORT);
    }
  }

  @Test
  void endsAGoodLineALittleEarlierWhereMoreConnectionsJoined() {
    SimulatedLine line = SimulatedLine.steady(22, 0.03, 1);

    assertThat(run(line, true, MORE).after()).isLessThan(run(line, true).after());
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.9, 14.48, 16.41})
  void endsASlowLineEarlyWhenTheLineIsShownToBeFull(double megabits) {
    for (int seed = 0; seed < 50; seed++) {
      End end = run(SimulatedLine.steady(megabits, 0.03, seed), true);

      assertThat(end.standing()).as("seed %d", seed).isEqualTo(Standing.NOT_MET);
      assertThat(end.after()).isBetween(Duration.ofMillis(3600), SHORT);
    }
  }

  @Test
  void asksThreeSecondsOfALineFarBelowAndFiveOfOneThatMisses() {
    End farBelow = run(SimulatedLine.steady(1.9, 0.01, 3), true);
    End below = run(SimulatedLine.steady(14.48, 0.01, 3), true);

    assertThat(farBelow.after()).isLessThan(Duration.ofMillis(4600));
    assertThat(below.after()).isGreaterThan(Duration.ofSeconds(5));
  }

  @Test
  void givesASlowLineTheWholeTimeWhenNothingShowsThatItIsFull() {
    End end = run(SimulatedLine.steady(14.48, 0.03, 1), false);

    assertThat(end).isEqualTo(new End(Standing.TIME_UP, TransferDecision.LONGEST));
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
  void neverEndsALineWithDipsOrOutagesEarlyAsMet(double high, double low, int from, int period) {
    SimulatedLine line = SimulatedLine.of(bin -> bin % period < from ? high : low);

    assertThat(run(line, false).standing()).isNotEqualTo(Standing.MET);
  }

  @Test
  void findsALineWithDipsUnstable() {
    SimulatedLine line = SimulatedLine.of(bin -> bin % 60 < 40 ? 30 : 5);

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

  @Test
  void watchesALineUnderSuspicionForTheWholeTime() {
    TransferView view = view(SimulatedLine.steady(28, 0.03, 1).bins(110), NO_QUEUE, List.of());

    assertThat(TransferDecision.next(view, SimulatedLine.TARGET, Care.WHOLE_TIME))
        .isInstanceOf(GoOn.class);
    assertThat(TransferDecision.next(view, SimulatedLine.TARGET)).isEqualTo(new Stop(Standing.MET));
  }

  @Test
  void looksAtASlowLineForTheWholeTimeWhereItIsASecondLook() {
    TransferView view = view(SimulatedLine.steady(10, 0.03, 1).bins(110), FULL_QUEUE, List.of());

    assertThat(TransferDecision.next(view, SimulatedLine.TARGET, Care.WHOLE_TIME))
        .isInstanceOf(GoOn.class);
    assertThat(TransferDecision.next(view, SimulatedLine.TARGET))
        .isEqualTo(new Stop(Standing.NOT_MET));
  }

  @Test
  void beginsWithAllConnectionsWhereThereIsNoTimeToBeginTwice() {
    assertThat(TransferDecision.firstStreams(Duration.ofMillis(399))).isEqualTo(4);
    assertThat(TransferDecision.firstStreams(Duration.ofMillis(400))).isEqualTo(32);
  }

  @Test
  void endsALineAtThePaceBeforeItCostsMoreThanAgreed() {
    TransferView before = atPace(107);
    TransferView spent = atPace(108);

    assertThat(TransferDecision.next(before, SimulatedLine.TARGET, Care.WHOLE_TIME))
        .isInstanceOf(GoOn.class);
    assertThat(TransferDecision.next(spent, SimulatedLine.TARGET, Care.WHOLE_TIME))
        .isEqualTo(new Stop(Standing.TIME_UP));
    assertThat(spent.bins().total()).isEqualTo(40_500_000);
  }

  private static TransferView atPace(int bins) {
    long bytes = SimulatedLine.PACE.bitsPerSecond() / 8 / TransferBins.PER_SECOND;
    return view(new TransferBins(Collections.nCopies(bins, bytes)), NO_QUEUE, List.of());
  }

  private static TransferView view(TransferBins bins, int queueMillis, List<StreamStage> stages) {
    TransferConditions conditions =
        new TransferConditions(SimulatedLine.PACE, IDLE, List.of(), stages, ProbeKind.WEBSOCKET);
    return new TransferView(bins, conditions, probes(bins.duration(), queueMillis), IDLE);
  }

  private static List<ProbeSample> probes(Duration until, int queueMillis) {
    return Stream.iterate(
            Duration.ZERO, sent -> sent.compareTo(until) < 0, sent -> sent.plusMillis(50))
        .map(sent -> new ProbeSample(sent, Optional.of(IDLE.plusMillis(queueMillis))))
        .toList();
  }

  /** A line whose queue, if it has one, stands all the time, and that stays with four streams. */
  private static End run(SimulatedLine line, boolean queue) {
    List<StreamStage> four = List.of(new StreamStage(0, 4));
    return run(line, queue, queue ? four : MORE);
  }

  private static End run(SimulatedLine line, boolean queue, List<StreamStage> stages) {
    TransferBins all = line.bins(130);
    for (int count = 1; count <= all.count(); count++) {
      TransferBins seen = new TransferBins(all.bytes().subList(0, count));
      TransferView view = view(seen, queue ? FULL_QUEUE : NO_QUEUE, stages);
      if (TransferDecision.next(view, SimulatedLine.TARGET) instanceof Stop end) {
        return new End(end.standing(), seen.duration());
      }
    }
    throw new AssertionError("it never ended");
  }

  private record End(Standing standing, Duration after) {}
}

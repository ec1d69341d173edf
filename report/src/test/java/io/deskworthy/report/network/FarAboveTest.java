package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.network.NextStep.GoOn;
import io.deskworthy.report.network.NextStep.Standing;
import io.deskworthy.report.network.NextStep.Stop;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A line of 19.3 Mbit/s of which 4.5 are asked. */
final class FarAboveTest {

  private static final BitRate ASKED = BitRate.ofMegabitsPerSecond(4.5);

  /** More connections joined after 3 s. */
  private static final List<StreamStage> LATE =
      List.of(new StreamStage(0, 4), new StreamStage(30, 32));

  @Test
  void countsTheTimeBeforeMoreConnectionsJoined() {
    TransferBins bins = steady().bins(65);

    assertThat(next(bins, LATE)).isEqualTo(new Stop(Standing.MET));
    assertThat(Throughput.of(bins, conditions(LATE), ASKED).value()).isPresent();
  }

  @Test
  void countsItOnlyForRatesFarAboveWhatIsAsked() {
    assertThat(next(SimulatedLine.steady(5.5, 0.03, 1).bins(65), LATE)).isInstanceOf(GoOn.class);
  }

  /** 1.26 times what is asked; the agent may have seen 1.3. */
  @Test
  void countsItAlsoALittleBelowForWhoeverLooksWhenItIsOver() {
    BitRate asked = BitRate.ofMegabitsPerSecond(18);
    TransferBins bins = SimulatedLine.steady(22.7, 0.03, 1).bins(65);

    assertThat(next(bins, conditions(LATE), asked)).isInstanceOf(GoOn.class);
    assertThat(Throughput.of(bins, conditions(LATE), asked).value()).isPresent();
    TransferBins less = SimulatedLine.steady(20.5, 0.03, 1).bins(65);
    assertThat(Throughput.of(less, conditions(LATE), asked).reason())
        .contains(NetworkReasons.TOO_FEW_BINS);
  }

  @Test
  void doesNotCountItWhenTheRateFellShortInIt() {
    TransferBins bins =
        SimulatedLine.of(bin -> bin >= 15 && bin < 20 ? 1 : 19.3).bins(65);

    assertThat(next(bins, LATE)).isInstanceOf(GoOn.class);
  }

  @Test
  void doesNotCountItWhenTheProbeHadAGapInIt() {
    List<ProbeGap> gaps = List.of(new ProbeGap(15, Duration.ofMillis(400)));
    TransferConditions conditions = new TransferConditions(
        SimulatedLine.PACE, Duration.ofMillis(20), gaps, LATE, ProbeKind.UDP);

    assertThat(next(steady().bins(65), conditions)).isInstanceOf(GoOn.class);
  }

  @Test
  void stillNeedsAFigure() {
    List<StreamStage> later = List.of(new StreamStage(0, 4), new StreamStage(45, 32));

    assertThat(next(steady().bins(65), later)).isInstanceOf(GoOn.class);
  }

  @Test
  void needsMoreTimeForTheFigureOfASlowLineThatMoreConnectionsFilled() {
    TransferBins bins = SimulatedLine.steady(9.6, 0.03, 1).bins(75);

    assertThat(next(bins, LATE)).isInstanceOf(GoOn.class);
    assertThat(next(bins, List.of(new StreamStage(0, 4)))).isInstanceOf(Stop.class);
  }

  @Test
  void endsNoEarlierWhereTheRampUpIsAsShortAsUsual() {
    List<StreamStage> four = List.of(new StreamStage(0, 4));

    assertThat(next(steady().bins(59), four)).isInstanceOf(GoOn.class);
  }

  private static SimulatedLine steady() {
    return SimulatedLine.steady(19.3, 0.03, 1);
  }

  private static NextStep next(TransferBins bins, List<StreamStage> stages) {
    return next(bins, conditions(stages));
  }

  private static NextStep next(TransferBins bins, TransferConditions conditions) {
    return next(bins, conditions, ASKED);
  }

  private static NextStep next(TransferBins bins, TransferConditions conditions, BitRate asked) {
    return TransferDecision.next(
        new TransferView(bins, conditions, List.of(), Duration.ofMillis(20)), asked);
  }

  private static TransferConditions conditions(List<StreamStage> stages) {
    return new TransferConditions(
        SimulatedLine.PACE, Duration.ofMillis(20), List.of(), stages, ProbeKind.UDP);
  }
}

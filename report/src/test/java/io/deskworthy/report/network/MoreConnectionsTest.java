package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.network.NextStep.GoOn;
import io.deskworthy.report.network.NextStep.MoreStreams;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MoreConnectionsTest {

  private static final Duration IDLE = Duration.ofMillis(20);
  private static final int NO_QUEUE = 0;
  private static final int FULL_QUEUE = 100;
  private static final List<StreamStage> FOUR = List.of(new StreamStage(0, 4));

  /** What an upload is asked for. */
  private static final BitRate LITTLE = BitRate.ofMegabitsPerSecond(4.5);

  @Test
  void areOpenedWhenTheRateIsShortAndNoQueueStands() {
    TransferView view = view(SimulatedLine.steady(6, 0.03, 1).bins(13), NO_QUEUE, FOUR);

    assertThat(TransferDecision.next(view, SimulatedLine.TARGET))
        .isEqualTo(new MoreStreams(TransferDecision.MOST_STREAMS));
  }

  @Test
  void areNotOpenedWhenAQueueShowsThatTheLineIsFull() {
    TransferView view = view(SimulatedLine.steady(6, 0.03, 1).bins(10), FULL_QUEUE, FOUR);

    assertThat(TransferDecision.next(view, SimulatedLine.TARGET)).isInstanceOf(GoOn.class);
  }

  @Test
  void areNotOpenedWhileSlowStartStillDoublesTheRate() {
    TransferView view = growing(Duration.ofMillis(100));

    assertThat(TransferDecision.next(view, SimulatedLine.TARGET)).isInstanceOf(GoOn.class);
  }

  @Test
  void areOpenedWhenTheRateStillGrowsAfterADozenRoundTripsForThatIsNoSlowStart() {
    TransferView view = growing(IDLE);

    assertThat(TransferDecision.next(view, SimulatedLine.TARGET)).isInstanceOf(MoreStreams.class);
  }

  @Test
  void areOpenedOnlyOnce() {
    List<StreamStage> stages = List.of(new StreamStage(0, 4), new StreamStage(9, 32));
    TransferView view = view(SimulatedLine.steady(6, 0.03, 1).bins(40), NO_QUEUE, stages);

    assertThat(TransferDecision.next(view, SimulatedLine.TARGET)).isInstanceOf(GoOn.class);
  }

  @Test
  void areNotOpenedLateForARateFarAboveThatHoldsThoughItsShortQueueIsEmptyNow() {
    TransferBins steady = SimulatedLine.steady(19.3, 0.03, 1).bins(30);

    assertThat(TransferDecision.next(view(steady, NO_QUEUE, FOUR), LITTLE))
        .isInstanceOf(GoOn.class);
  }

  @Test
  void areOpenedEarlierForSuchARateSinceItIsTheSendersThatMayHoldBack() {
    TransferBins steady = SimulatedLine.steady(19.3, 0.03, 1).bins(29);

    assertThat(TransferDecision.next(view(steady, NO_QUEUE, FOUR), LITTLE))
        .isInstanceOf(MoreStreams.class);
  }

  @Test
  void areOpenedLateForARateThatStaysLowerForASecondThoughItIsFarAbove() {
    TransferBins fell = SimulatedLine.of(bin -> bin < 25 ? 19.3 : 15).bins(35);

    assertThat(TransferDecision.next(view(fell, NO_QUEUE, FOUR), LITTLE))
        .isInstanceOf(MoreStreams.class);
  }

  @Test
  void areNotOpenedLateForOneLostBurstOfARateFarAbove() {
    TransferBins fell = SimulatedLine.of(bin -> bin < 25 ? 19.3 : 15).bins(32);

    assertThat(TransferDecision.next(view(fell, NO_QUEUE, FOUR), LITTLE)).isInstanceOf(GoOn.class);
  }

  @Test
  void areNotOpenedLateInADipOfTheLineWhichWouldThenBelongToNoFigure() {
    TransferBins dips = SimulatedLine.of(bin -> bin < 25 ? 19.3 : 6).bins(35);

    assertThat(TransferDecision.next(view(dips, NO_QUEUE, FOUR), LITTLE)).isInstanceOf(GoOn.class);
  }

  @Test
  void areNotOpenedLateOnALineOf25Where20AreAsked() {
    TransferBins steady = SimulatedLine.steady(24.1, 0.03, 1).bins(30);

    assertThat(TransferDecision.next(view(steady, NO_QUEUE, FOUR), SimulatedLine.TARGET))
        .isInstanceOf(GoOn.class);
  }

  @Test
  void areOpenedLateForARateThatHoldsButIsNotFarAbove() {
    TransferBins steady = SimulatedLine.steady(22, 0.03, 1).bins(30);

    assertThat(TransferDecision.next(view(steady, NO_QUEUE, FOUR), SimulatedLine.TARGET))
        .isInstanceOf(MoreStreams.class);
  }

  /** One second of it. */
  private static TransferView growing(Duration rtt) {
    SimulatedLine doubling = SimulatedLine.of(bin -> 25 * Math.pow(2, (bin - 10) / 1.5));
    return view(doubling.bins(10), rtt, NO_QUEUE, FOUR);
  }

  private static TransferView view(TransferBins bins, int queueMillis, List<StreamStage> stages) {
    return view(bins, IDLE, queueMillis, stages);
  }

  private static TransferView view(
      TransferBins bins, Duration rtt, int queueMillis, List<StreamStage> stages) {
    TransferConditions conditions =
        new TransferConditions(SimulatedLine.PACE, rtt, List.of(), stages, ProbeKind.WEBSOCKET);
    List<ProbeSample> probes = Stream.iterate(
            Duration.ZERO, sent -> sent.compareTo(bins.duration()) < 0, sent -> sent.plusMillis(50))
        .map(sent -> new ProbeSample(sent, Optional.of(rtt.plusMillis(queueMillis))))
        .toList();
    return new TransferView(bins, conditions, probes, rtt);
  }
}

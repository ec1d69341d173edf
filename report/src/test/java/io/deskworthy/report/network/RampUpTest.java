package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RampUpTest {

  private static final Duration NEAR = Duration.ofMillis(20);
  private static final Duration FAR = Duration.ofMillis(150);
  private static final Duration VERY_FAR = Duration.ofMillis(600);

  @Test
  void endsAsSoonAsTheRateHasComeToThePace() {
    assertThat(rampUp(bin -> 30, 50, NEAR)).contains(new RampUp(9, true));
  }

  @Test
  void lastsASecondOnALineBelowThePace() {
    assertThat(rampUp(bin -> bin < 3 ? 0 : 20, 50, NEAR).orElseThrow().bins())
        .isGreaterThanOrEqualTo(10);
  }

  @Test
  void isNotOverBeforeTheMeanHasStoodForAWhile() {
    assertThat(rampUp(bin -> 20, 9, NEAR)).isEmpty();
  }

  @Test
  void beginsAnewWithTheConnectionsThatJoinLater() {
    TransferConditions joined = new TransferConditions(
        SimulatedLine.PACE,
        NEAR,
        List.of(),
        List.of(new StreamStage(0, 4), new StreamStage(20, 32)),
        ProbeKind.UDP);

    Optional<RampUp> rampUp =
        RampUp.of(SimulatedLine.of(bin -> bin < 20 ? 8 : 30).bins(60), joined);

    assertThat(rampUp).contains(new RampUp(26, true));
  }

  @Test
  void waitsTenRoundTripsOnALongLine() {
    assertThat(rampUp(bin -> 20, 50, FAR)).contains(new RampUp(15, true));
  }

  @Test
  void goesOnWhileTheRateRises() {
    assertThat(rampUp(bin -> Math.min(20, bin), 50, NEAR).orElseThrow().bins()).isGreaterThan(18);
  }

  @Test
  void isCutOffUnsettledWhenTheRateNeverStopsRising() {
    assertThat(rampUp(bin -> Math.pow(1.1, bin) / 2, 50, NEAR)).contains(new RampUp(30, false));
  }

  @Test
  void isNotOverWhileMoreThanThePaceComesInForThatWasHeldUpBefore() {
    TransferBins bins = megabits(bin -> bin < 12 ? 34 : 30, 50);

    assertThat(RampUp.of(bins, unescalated(NEAR))).contains(new RampUp(14, true));
  }

  @Test
  void waitsForNoMoreThanASecondForThat() {
    assertThat(RampUp.of(megabits(bin -> 34, 50), unescalated(NEAR)))
        .contains(new RampUp(16, true));
  }

  @Test
  void lastsTenRoundTripsButNeverMoreThanSixSeconds() {
    assertThat(rampUp(bin -> 20, 90, VERY_FAR)).contains(new RampUp(60, true));
    assertThat(rampUp(bin -> 20, 90, VERY_FAR.plusMillis(100))).contains(new RampUp(60, false));
  }

  private static Optional<RampUp> rampUp(IntToDoubleFunction line, int count, Duration idleRtt) {
    return RampUp.of(SimulatedLine.of(line).bins(count), unescalated(idleRtt));
  }

  private static TransferConditions unescalated(Duration idleRtt) {
    return TransferConditions.unescalated(SimulatedLine.PACE, idleRtt, List.of(), ProbeKind.UDP);
  }

  /** What comes in at that rate, be it above the pace. */
  private static TransferBins megabits(IntToDoubleFunction rate, int count) {
    return new TransferBins(IntStream.range(0, count)
        .mapToObj(bin -> Math.round(rate.applyAsDouble(bin) * 1e6 / 8 / TransferBins.PER_SECOND))
        .toList());
  }
}

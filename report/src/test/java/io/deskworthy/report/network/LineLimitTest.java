package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

final class LineLimitTest {

  private static final int IDLE = 20;
  private static final List<StreamStage> FEW = List.of(new StreamStage(0, 4));
  private static final List<StreamStage> MANY =
      List.of(new StreamStage(0, 4), new StreamStage(10, 32));

  @Test
  void isShownByAQueueThatStoodAllTheTime() {
    assertThat(shown(15, probe -> 80, FEW)).isTrue();
  }

  @Test
  void isNotShownByALowRateWithoutAQueue() {
    assertThat(shown(15, probe -> 2, FEW)).isFalse();
  }

  @Test
  void isNotShownWhenTheLineKeptFullWouldReachTheTarget() {
    assertThat(shown(15, probe -> probe % 10 < 8 ? 40 : 0, FEW)).isFalse();
    assertThat(shown(13, probe -> probe % 10 < 8 ? 40 : 0, FEW)).isTrue();
  }

  @Test
  void isNotShownByTheLinesOwnJitter() {
    assertThat(shown(15, probe -> probe % 12, FEW)).isFalse();
  }

  @Test
  void isNotShownByManyStreamsThatCarryNoMore() {
    assertThat(shown(14, probe -> 0, MANY)).isFalse();
  }

  @Test
  void isNotShownWhileTheRateItselfIsHardlyKnown() {
    TransferBins stalled = SimulatedLine.of(bin -> bin % 20 < 10 ? 1 : 25).bins(70);

    assertThat(shown(stalled, probe -> 80, FEW)).isFalse();
  }

  /**
   * As seen of a line of 22.5 Mbit/s with 0.5 % of loss over 50 ms: four connections carried 13,
   * and a busy computer made the probes wait.
   */
  @Test
  void isNotShownByFewConnectionsWhoseRateWavers() {
    TransferBins wavering = SimulatedLine.of(bin -> bin % 16 < 8 ? 9.5 : 16.5).bins(120);

    assertThat(shown(wavering, probe -> 20, FEW)).isFalse();
    assertThat(shown(wavering, probe -> 20, MANY)).isTrue();
    assertThat(shown(13, probe -> 20, FEW)).isTrue();
  }

  @Test
  void isShownByAHardlyKnownRateBelowHalfOfTheTarget() {
    TransferBins stalled = SimulatedLine.of(bin -> bin % 20 < 10 ? 0.1 : 12).bins(110);

    assertThat(shown(stalled, probe -> 900, FEW)).isTrue();
  }

  @Test
  void isNotShownByProbesThatWereLost() {
    assertThat(shown(15, probe -> -1, FEW)).isFalse();
  }

  /** Probes every 50 ms, each with this many milliseconds of queue; lost if negative. */
  private static boolean shown(
      double megabits, IntUnaryOperator queueMillis, List<StreamStage> stages) {
    return shown(SimulatedLine.steady(megabits, 0.02, 7).bins(70), queueMillis, stages);
  }

  private static boolean shown(
      TransferBins bins, IntUnaryOperator queueMillis, List<StreamStage> stages) {
    List<ProbeSample> probes = new ArrayList<>();
    for (int probe = 0; probe < 140; probe++) {
      int queue = queueMillis.applyAsInt(probe);
      probes.add(new ProbeSample(
          Duration.ofMillis(50L * probe),
          queue < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(IDLE + queue))));
    }
    TransferConditions conditions = new TransferConditions(
        SimulatedLine.PACE, Duration.ofMillis(IDLE), List.of(), stages, ProbeKind.UDP);
    TransferView view = new TransferView(bins, conditions, probes, Duration.ofMillis(IDLE + 11));
    return LineLimit.isShown(view, SimulatedLine.TARGET);
  }
}

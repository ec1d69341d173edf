package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class HiddenDipTest {

  private static final Duration IDLE = Duration.ofMillis(20);
  private static final Duration QUEUED = Duration.ofMillis(90);

  @Test
  void isSuspectedOfALineThatFellWithAQueueInFrontOfIt() {
    assertThat(hidden(bin -> bin < 20 ? 28 : 3, 30, bin -> Optional.of(bin < 20 ? IDLE : QUEUED)))
        .isTrue();
  }

  @Test
  void isSuspectedOfALineThatFellSilent() {
    assertThat(hidden(bin -> bin < 20 ? 28 : 0, 30, bin -> keep(bin < 20))).isTrue();
  }

  @Test
  void isNoneWhereLossHeldTheSendersBack() {
    assertThat(hidden(bin -> bin < 20 ? 28 : 3, 30, bin -> Optional.of(IDLE))).isFalse();
  }

  @Test
  void isNoneAfterAShortPeakOfSlowStart() {
    assertThat(hidden(bin -> bin > 6 && bin < 13 ? 28 : 3, 20, bin -> Optional.of(QUEUED)))
        .isFalse();
  }

  @Test
  void isNotLookedForAfterTheStreamsJoined() {
    assertThat(hidden(bin -> bin < 10 ? 3 : bin < 30 ? 28 : 3, 10, bin -> Optional.of(QUEUED)))
        .isFalse();
  }

  private static Optional<Duration> keep(boolean came) {
    return came ? Optional.of(IDLE) : Optional.empty();
  }

  private static boolean hidden(
      IntToDoubleFunction line, int joined, IntFunction<Optional<Duration>> roundTrip) {
    TransferConditions conditions = new TransferConditions(
        SimulatedLine.PACE,
        IDLE,
        List.of(),
        List.of(new StreamStage(0, 4), new StreamStage(joined, 32)),
        ProbeKind.UDP);
    List<ProbeSample> probes = IntStream.range(0, 120)
        .mapToObj(half -> new ProbeSample(Duration.ofMillis(50L * half), roundTrip.apply(half / 2)))
        .toList();
    TransferView view = new TransferView(SimulatedLine.of(line).bins(60), conditions, probes, IDLE);
    return HiddenDip.isIn(view, SimulatedLine.TARGET);
  }
}

package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LineDipsTest {

  private static final Duration IDLE = Duration.ofMillis(20);
  private static final Duration QUEUED = Duration.ofMillis(90);

  @Test
  void areNotShownWhereTheLineStoodOpenMeanwhile() {
    assertThat(notShown(
            LineDipsTest::falling, ProbeKind.UDP, bin -> Optional.of(isLow(bin) ? IDLE : QUEUED)))
        .isTrue();
  }

  @Test
  void areShownByAQueueThatTakesLonger() {
    assertThat(notShown(
            LineDipsTest::falling,
            ProbeKind.UDP,
            bin -> Optional.of(isLow(bin) ? QUEUED.multipliedBy(2) : QUEUED)))
        .isFalse();
  }

  @Test
  void areNotShownWhereTheQueueTookNoLongerAndPayloadWasHeldUp() {
    assertThat(notShown(LineDipsTest::falling, ProbeKind.UDP, bin -> Optional.of(QUEUED)))
        .isTrue();
  }

  @Test
  void areShownByDatagramsThatAreLost() {
    assertThat(notShown(
            LineDipsTest::falling, ProbeKind.UDP, bin -> keep(!isLow(bin) || bin % 2 == 0)))
        .isFalse();
  }

  @Test
  void areNotExcusedByAProbeThatIsItselfHeldUp() {
    assertThat(notShown(LineDipsTest::falling, ProbeKind.WEBSOCKET, bin -> Optional.of(IDLE)))
        .isFalse();
  }

  @Test
  void areNotExcusedWithAGap() {
    TransferView view = view(
        LineDipsTest::falling,
        conditions(ProbeKind.UDP, new ProbeGap(60, Duration.ofMillis(400))),
        bin -> Optional.of(IDLE));

    assertThat(LineDips.areNotShown(view, SimulatedLine.TARGET)).isFalse();
  }

  @Test
  void areShownOverALongWayByAGapAlone() {
    assertThat(overALongWay()).isTrue();
    assertThat(overALongWay(new ProbeGap(60, Duration.ofMillis(400)))).isFalse();
  }

  /** Falls for three seconds, and the queue takes longer meanwhile. */
  private static boolean overALongWay(ProbeGap... gaps) {
    TransferConditions conditions = TransferConditions.unescalated(
        SimulatedLine.PACE, TransferDecision.LONG_WAY, List.of(gaps), ProbeKind.WEBSOCKET);
    IntPredicate low = bin -> bin >= 60 && bin < 90;
    TransferView view = view(
        bin -> low.test(bin) ? 4 : 28,
        conditions,
        bin -> Optional.of(TransferDecision.LONG_WAY.plusMillis(low.test(bin) ? 300 : 90)));
    return LineDips.areNotShown(view, SimulatedLine.TARGET);
  }

  @Test
  void areNotExcusedWhereOnlySomeOfThemWereTheSenders() {
    assertThat(notShown(
            LineDipsTest::falling,
            ProbeKind.UDP,
            bin -> Optional.of(isLow(bin) && bin < 60 ? IDLE : isLow(bin) ? QUEUED : IDLE)))
        .isFalse();
  }

  @Test
  void areNoQuestionOfARateThatIsTooLow() {
    assertThat(notShown(bin -> isLow(bin) ? 4 : 19, ProbeKind.UDP, bin -> Optional.of(IDLE)))
        .isFalse();
  }

  @Test
  void areNoQuestionOfASteadyRate() {
    assertThat(notShown(bin -> 25, ProbeKind.UDP, bin -> Optional.of(IDLE))).isFalse();
  }

  /** Falls to 4 Mbit/s for 1.2 s of every four. */
  private static double falling(int bin) {
    return isLow(bin) ? 4 : 28;
  }

  private static boolean isLow(int bin) {
    return bin % 40 >= 28;
  }

  private static Optional<Duration> keep(boolean came) {
    return came ? Optional.of(IDLE) : Optional.empty();
  }

  private static boolean notShown(
      IntToDoubleFunction line, ProbeKind probe, IntFunction<Optional<Duration>> roundTrip) {
    return LineDips.areNotShown(view(line, conditions(probe), roundTrip), SimulatedLine.TARGET);
  }

  private static TransferConditions conditions(ProbeKind probe, ProbeGap... gaps) {
    return TransferConditions.unescalated(SimulatedLine.PACE, IDLE, List.of(gaps), probe);
  }

  private static TransferView view(
      IntToDoubleFunction line,
      TransferConditions conditions,
      IntFunction<Optional<Duration>> roundTrip) {
    List<ProbeSample> probes = IntStream.range(0, 240)
        .mapToObj(half -> new ProbeSample(Duration.ofMillis(50L * half), roundTrip.apply(half / 2)))
        .toList();
    return new TransferView(SimulatedLine.of(line).bins(120), conditions, probes, IDLE);
  }
}

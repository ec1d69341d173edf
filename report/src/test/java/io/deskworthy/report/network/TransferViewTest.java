package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

final class TransferViewTest {

  private static final Duration IDLE = Duration.ofMillis(20);

  @Test
  void seesTheFallThatMoreStreamsWouldHide() {
    assertThat(reached(bin -> bin < 20 ? 28 : 3, 30)).isTrue();
  }

  @Test
  void takesAShortPeakOfSlowStartForNoRate() {
    assertThat(reached(bin -> bin > 6 && bin < 13 ? 28 : 3, 20)).isFalse();
  }

  @Test
  void looksAtNothingAfterTheStreamsJoined() {
    assertThat(reached(bin -> bin < 10 ? 3 : 28, 10)).isFalse();
  }

  private static boolean reached(IntToDoubleFunction line, int joined) {
    TransferConditions conditions = new TransferConditions(
        SimulatedLine.PACE,
        IDLE,
        List.of(),
        List.of(new StreamStage(0, 4), new StreamStage(joined, 32)),
        ProbeKind.UDP);
    return new TransferView(SimulatedLine.of(line).bins(60), conditions, List.of(), IDLE)
        .reachedBeforeMoreStreams(SimulatedLine.TARGET);
  }
}

package io.deskworthy.agent.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.unit.Decibels;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SuppressionProbeTest {

  private static final double ROOM = -65;

  @Test
  void seesASteadyNoiseStaySteady() {
    Decibels fall = fall(block -> block < 10 ? ROOM : -43.3).value().orElseThrow();

    assertThat(fall.value()).isCloseTo(0, within(0.1));
    assertThat(SuppressionProbe.suppressed(fall)).isFalse();
  }

  /** 13 dB in five seconds, as WebRTC's suppressor does. */
  @Test
  void seesANoiseThatIsTurnedDown() {
    Decibels fall = fall(block -> block < 10 ? ROOM : -43.5 - (block - 10) / 40.0 * 13.3)
        .value()
        .orElseThrow();

    assertThat(fall.value()).isBetween(9.0, 13.0);
    assertThat(SuppressionProbe.suppressed(fall)).isTrue();
  }

  @Test
  void seesANoiseThatIsTurnedOff() {
    Reading<Decibels> fall =
        fall(block -> block < 10 || block > 30 ? Double.NEGATIVE_INFINITY : -43);

    assertThat(SuppressionProbe.suppressed(fall.value().orElseThrow())).isTrue();
  }

  @Test
  void knowsNothingWhenItDoesNotHearTheNoiseOrHearsItTooLate() {
    assertThat(fall(block -> ROOM + 5).reason()).contains(NoiseReasons.PROBE_NOT_HEARD);
    assertThat(fall(block -> block < 40 ? ROOM : -43).reason())
        .contains(NoiseReasons.PROBE_NOT_HEARD);
  }

  private static Reading<Decibels> fall(IntToDoubleFunction level) {
    List<Double> levels = IntStream.range(0, 72).mapToDouble(level).boxed().toList();
    return SuppressionProbe.fall(levels, ROOM);
  }
}

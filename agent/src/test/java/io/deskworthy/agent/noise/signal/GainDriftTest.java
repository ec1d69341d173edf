package io.deskworthy.agent.noise.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GainDriftTest {

  private static final int FIFTEEN_SECONDS = 120;

  @Test
  void seesALevelThatCreepsUpOrDown() {
    assertThat(GainDrift.in(levels(i -> -70 + 0.2 * i))).isTrue();
    assertThat(GainDrift.in(levels(i -> -40 - 0.2 * i))).isTrue();
  }

  @Test
  void seesNoneInASteadyRoom() {
    assertThat(GainDrift.in(levels(i -> -60 + i % 3))).isFalse();
  }

  @Test
  void blamesTheSoundsOfARoomThatHasAny() {
    assertThat(GainDrift.in(levels(i -> -70 + 0.1 * i + (i % 40 == 20 ? 25 : 0))))
        .isFalse();
  }

  @Test
  void seesNoneWhereThereIsNothingToCompare() {
    assertThat(GainDrift.in(List.of(-60.0))).isFalse();
  }

  private static List<Double> levels(IntToDoubleFunction level) {
    return IntStream.range(0, FIFTEEN_SECONDS).mapToDouble(level).boxed().toList();
  }
}

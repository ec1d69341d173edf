package io.deskworthy.server.employer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ChartScaleTest {

  @Test
  void dividesAnAxisAtRoundValues() {
    assertThat(ChartScale.over(0, 29.1, 10).ticks(value -> "" + (int) value))
        .extracting(Chart.Tick::label)
        .containsExactly("0", "10", "20", "30");
    assertThat(ChartScale.over(-61, -48.2, 15).ticks(value -> "" + (int) value))
        .extracting(Chart.Tick::label)
        .containsExactly("-65", "-60", "-55", "-50", "-45");
  }

  @Test
  void drawsALineThatNeverChanges() {
    ChartScale scale = ChartScale.over(0, 0, 10);

    assertThat(scale.y(0)).isEqualTo(Chart.HEIGHT - Chart.BOTTOM);
    assertThat(scale.ticks(value -> "")).hasSizeGreaterThan(1);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void keepsEveryPointInsideThePicture(int seed) {
    Random random = new Random(seed);
    double least = 200 * random.nextDouble() - 100;
    double most = least + 2000 * random.nextDouble() * random.nextDouble();
    double seconds = 1 + 60 * random.nextDouble();
    ChartScale scale = ChartScale.over(least, most, seconds);

    assertThat(scale.y(least)).isBetween(Chart.TOP, Chart.HEIGHT - Chart.BOTTOM);
    assertThat(scale.y(most)).isBetween(Chart.TOP, scale.y(least));
    assertThat(scale.x(seconds)).isEqualTo(Chart.WIDTH - Chart.RIGHT);
    assertThat(scale.ticks(value -> "").size()).isBetween(2, 8);
    assertThat(scale.moments().size()).isBetween(1, 10);
  }

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }
}

package io.deskworthy.bench.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class SpreadTest {

  @Test
  void tellsTheMedianAndBothEnds() {
    assertThat(Spread.of(trials(19.4, 19.1, 19.2), "down", 1)).isEqualTo("19.2 (19.1–19.4)");
  }

  @Test
  void leavesOutEndsThatAreNoDifferent() {
    assertThat(Spread.of(trials(19.31, 19.32), "down", 1)).isEqualTo("19.3");
  }

  @Test
  void saysWhenNothingWasSaid() {
    assertThat(Spread.of(trials(), "down", 1)).isEqualTo("–");
    assertThat(Spread.of(trials(19), "up", 1)).isEqualTo("–");
  }

  @Test
  void tellsTheMedianErrorAndTheWorst() {
    assertThat(Spread.error(trials(19, 20.2, 20.4), "down", "true")).isEqualTo("+1.0 (-5.0)");
  }

  private static List<Trial> trials(double... downs) {
    return DoubleStream.of(downs)
        .mapToObj(down ->
            new Trial("line", "who", 1, new Answer(Map.of("down", down, "true", 20.0), Map.of())))
        .toList();
  }
}

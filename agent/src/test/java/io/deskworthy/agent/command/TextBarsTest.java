package io.deskworthy.agent.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TextBarsTest {

  @Test
  void drawsBarsWithAxesAndAMarkForWhatIsEnough() {
    assertThat(bars(List.of(5.0, 15.0, 30.0, 30.0, 28.0, 30.0), 1, 18, true).lines())
        .containsExactly(
            "    30 │    ████▆▆██",
            "       │    ████████ <",
            "    15 │  ██████████",
            "       │▅▅██████████",
            "     0 └┄┄┄┄────────",
            "        0 s     2 s");
  }

  @Test
  void drawsTheSameInAscii() {
    List<String> lines =
        bars(List.of(5.0, 15.0, 30.0, 30.0, 28.0, 30.0), 1, 18, false).lines();

    assertThat(String.join("", lines)).matches("\\p{ASCII}+");
    assertThat(lines).contains("    15 |  ##########", "     0 +....--------");
  }

  @Test
  void marksWhatIsNotKnown() {
    List<Optional<Double>> values = List.of(Optional.of(10.0), Optional.empty());

    assertThat(new TextBars(values, 0, Optional.empty(), this::whole, this::second, true).lines())
        .contains("       │██xx");
  }

  @Test
  void drawsNothingOfNothing() {
    assertThat(bars(List.of(), 1, 18, true).lines()).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void staysWithinItsWidthWhateverTheValues(int seed) {
    Random random = new Random(seed);
    List<Optional<Double>> values = new ArrayList<>();
    int count = 1 + random.nextInt(150);
    for (int value = 0; value < count; value++) {
      double any = random.nextDouble() * Math.pow(10, random.nextInt(16) - 3);
      values.add(random.nextInt(5) == 0 ? Optional.empty() : Optional.of(any));
    }
    Optional<Double> enough =
        random.nextBoolean() ? Optional.empty() : Optional.of(50 * random.nextDouble());
    TextBars bars = new TextBars(
        values, 90 * random.nextDouble(), enough, this::whole, this::second, random.nextBoolean());

    assertThat(bars.lines())
        .hasSize(6)
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(TextBars.WIDTH));
  }

  @Test
  void drawsALineThatCarriedNothing() {
    assertThat(bars(Collections.nCopies(8, 0.0), 0, 0, true).lines()).hasSize(6);
  }

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  private TextBars bars(List<Double> values, double uncounted, double enough, boolean blocks) {
    return new TextBars(
        values.stream().map(Optional::of).toList(),
        uncounted,
        Optional.of(enough),
        this::whole,
        this::second,
        blocks);
  }

  private String whole(double value) {
    return String.valueOf(Math.round(value));
  }

  private String second(double value) {
    return whole(value) + " s";
  }
}

package io.deskworthy.report.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DecibelsTest {

  static Stream<List<Decibels>> levels() {
    Random random = new Random(1);
    return Stream.generate(() -> random
            .doubles(1 + random.nextInt(20), -96, 0)
            .mapToObj(Decibels::new)
            .toList())
        .limit(200);
  }

  @Test
  void averagesEnergyAndNotFigures() {
    Decibels mean = Decibels.energyMean(List.of(new Decibels(-20), new Decibels(-60)));

    assertThat(mean.value()).isCloseTo(-23.0, within(0.01));
  }

  @ParameterizedTest
  @MethodSource("levels")
  void haveAMeanBetweenTheFaintestAndTheLoudest(List<Decibels> levels) {
    double mean = Decibels.energyMean(levels).value();

    assertThat(mean)
        .isBetween(
            Collections.min(levels).value() - 1e-9, Collections.max(levels).value() + 1e-9);
  }

  @Test
  void haveNoMeanOfNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> Decibels.energyMean(List.of()));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void refuseWhatIsNoLevel(double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Decibels(value))
        .withMessageContaining("finite");
  }
}

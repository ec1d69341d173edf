package io.deskworthy.agent.noise.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AWeightingTest {

  /** Table 3 of IEC 61672-1, third octaves from 10 Hz to 20 kHz. */
  private static final double[] STANDARD = {
    -70.4, -63.4, -56.7, -50.5, -44.7, -39.4, -34.6, -30.2, -26.2, -22.5, -19.1, -16.1, -13.4,
    -10.9, -8.6, -6.6, -4.8, -3.2, -1.9, -0.8, 0, 0.6, 1.0, 1.2, 1.3, 1.2, 1.0, 0.5, -0.1, -1.1,
    -2.5, -4.3, -6.6, -9.3
  };

  /** Half the last digit of the table, and the error that the design is known to have. */
  private static final double UP_TO_12_KHZ = 0.05 + 0.1;

  private static final double TO_20_KHZ = 0.9;

  private static Stream<Arguments> standard() {
    return IntStream.range(0, STANDARD.length)
        .mapToObj(i -> Arguments.of(1000 * Math.pow(10, (i - 20) / 10.0), STANDARD[i]));
  }

  @ParameterizedTest
  @MethodSource("standard")
  void followsTheStandardAt48000(double hertz, double weight) {
    double gain = 20 * Math.log10(new AWeighting(48_000).gainAt(hertz));

    assertThat(gain).isCloseTo(weight, within(hertz < 13_000 ? UP_TO_12_KHZ : TO_20_KHZ));
  }

  @ParameterizedTest
  @MethodSource("standard")
  void followsTheStandardAtTheLowestRateAsFarAsThatReaches(double hertz, double weight) {
    double gain = 20 * Math.log10(new AWeighting(16_000).gainAt(Math.min(hertz, 8000)));

    assertThat(hertz > 7000 || Math.abs(gain - weight) < 0.45).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {16_000, 22_050, 32_000, 44_100, 48_000, 96_000, 192_000})
  void leavesAToneOf1KilohertzAsItIsAtEveryRate(int rate) {
    assertThat(new AWeighting(rate).gainAt(1000)).isCloseTo(1, within(1e-12));
  }

  @Test
  void doesToSamplesWhatItsGainSays() {
    float[] tone = Signals.sine(48_000, 100, -20, 2);

    double laeq = Signals.measured(48_000, tone).channels().get(0).levels().laeq();

    assertThat(laeq).isCloseTo(-20 - 19.1, within(UP_TO_12_KHZ));
  }
}

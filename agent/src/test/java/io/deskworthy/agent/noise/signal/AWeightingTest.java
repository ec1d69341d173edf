package io.deskworthy.agent.noise.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  /** Half the last digit of the table. */
  private static final double HALF_A_DIGIT = 0.05 + 1e-3;

  private static final double EXACT = 0.02;

  private static final int BLOCK_LENGTH = 64;

  private static Stream<Arguments> standard() {
    return IntStream.range(0, STANDARD.length)
        .mapToObj(i -> Arguments.of(1000 * Math.pow(10, (i - 20) / 10.0), STANDARD[i]));
  }

  @ParameterizedTest
  @MethodSource("standard")
  void followsTheTableOfTheStandard(double hertz, double weight) {
    double gain = 20 * Math.log10(new AWeighting(48_000, BLOCK_LENGTH).gainAt(hertz));

    assertThat(gain).isCloseTo(weight, within(HALF_A_DIGIT + EXACT));
  }

  @ParameterizedTest
  @ValueSource(ints = {16_000, 22_050, 32_000, 44_100, 48_000, 96_000, 192_000, 384_000})
  void followsTheFormulaOfTheStandardToNinetyFivePercentOfHalfTheRate(int rate) {
    AWeighting weighting = new AWeighting(rate, BLOCK_LENGTH);

    for (double hertz = 10; hertz < Math.min(0.95 * rate / 2, 20_000); hertz *= 1.01) {
      double error = weighting.gainAt(hertz) / AWeighting.standardGainAt(hertz);
      assertThat(20 * Math.log10(error)).as("%.0f Hz", hertz).isCloseTo(0, within(EXACT));
    }
  }

  @ParameterizedTest
  @MethodSource("standard")
  void weighsEveryTone(double hertz, double weight) {
    // Whole periods: turned about its last sample, such a tone goes on as it was.
    float[] tone = Signals.sine(48_000, hertz, -20, Math.floor(3 * hertz) / hertz);

    double laeq = Signals.measured(48_000, tone).channels().get(0).levels().laeq();

    double exact = 20 * Math.log10(AWeighting.standardGainAt(hertz));
    assertThat(laeq).isCloseTo(-20 + exact, within(0.03));
    assertThat(exact).isCloseTo(weight, within(HALF_A_DIGIT));
  }

  @ParameterizedTest
  @ValueSource(ints = {16_000, 22_050, 32_000, 44_100, 48_000, 96_000, 192_000})
  void leavesAToneOf1KilohertzAsItIsAtEveryRate(int rate) {
    assertThat(new AWeighting(rate, BLOCK_LENGTH).gainAt(1000)).isCloseTo(1, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {16_000, 44_100, 48_000})
  void isNoLaterForOneFrequencyThanForAnother(int rate) {
    AWeighting weighting = new AWeighting(rate, rate);
    double[] click = new double[rate];
    int at = rate / 2;
    click[at - weighting.delay()] = 1;

    weighting.weigh(click, rate);

    for (int away = 1; away < rate / 4; away++) {
      assertThat(click[at - away]).as("%d samples", away).isCloseTo(click[at + away], within(1e-7));
    }
  }
}

package io.deskworthy.agent.noise.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SymmetricPolesTest {

  /** The slowest of the poles has decayed by 120 dB within a block. */
  private static final int LENGTH = 300;

  private static final double[] SQUARES = {0.0025, 0.01, 0.09, 1.5};
  private static final double[] RESIDUES = {0.001, -0.004, 0.02, 1};

  private final SymmetricPoles poles = new SymmetricPoles(SQUARES, RESIDUES, LENGTH);

  @Test
  void answersAClickBeforeItAsAfterIt() {
    double[] sound = new double[6 * LENGTH];
    sound[700] = 1;

    poles.filter(sound, sound.length);

    int at = 700 + poles.delay();
    assertThat(sound[at]).isGreaterThan(0.3);
    for (int away = 1; away < LENGTH; away++) {
      assertThat(sound[at - away]).as("%d before", away).isCloseTo(sound[at + away], within(1e-9));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.05, 0.3, 1, 2, 3.1})
  void multipliesAToneByItsSum(double angle) {
    double[] sound =
        IntStream.range(0, 6 * LENGTH).mapToDouble(i -> Math.cos(angle * i)).toArray();

    poles.filter(sound, sound.length);

    double gain = poles.gainAt(angle);
    for (int i = 4 * LENGTH; i < 6 * LENGTH; i++) {
      double tone = Math.cos(angle * (i - poles.delay()));
      assertThat(sound[i]).isCloseTo(gain * tone, within(2e-6));
    }
  }

  @Test
  void doesNotCareHowSamplesArrive() {
    double[] whole = new Random(2026).doubles(7 * LENGTH, -1, 1).toArray();
    double[] parts = whole.clone();
    SymmetricPoles others = new SymmetricPoles(SQUARES, RESIDUES, LENGTH);

    poles.filter(whole, whole.length);
    for (int at = 0; at < parts.length; at += 77) {
      double[] part = Arrays.copyOfRange(parts, at, Math.min(at + 77, parts.length));
      others.filter(part, part.length);
      System.arraycopy(part, 0, parts, at, part.length);
    }

    assertThat(parts).isEqualTo(whole);
  }

  @Test
  void keepsNothingOnceItForgets() {
    poles.filter(new Random(2026).doubles(2 * LENGTH + 50, -1, 1).toArray(), 2 * LENGTH + 50);
    poles.forget();

    double[] silence = new double[4 * LENGTH];
    poles.filter(silence, silence.length);

    assertThat(silence).containsOnly(0);
  }
}

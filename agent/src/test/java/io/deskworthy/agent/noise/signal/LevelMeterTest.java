package io.deskworthy.agent.noise.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class LevelMeterTest {

  private static final int RATE = 16_000;

  @Test
  void givesASteadyToneOneLevelThroughout() {
    SoundLevels levels = levels(Signals.sine(RATE, 1000, -40, 3));

    assertThat(Stream.of(levels.laeq(), levels.l10(), levels.l50(), levels.l90()))
        .allSatisfy(level -> assertThat(level).isCloseTo(-40, within(0.01)));
    assertThat(levels.lafMax()).isCloseTo(-40, within(0.05));
    assertThat(levels.secondLevels()).hasSize(3);
    assertThat(levels.shortLevels()).hasSize(24);
  }

  /** Tone bursts of table 4 of IEC 61672-1, FAST. */
  @ParameterizedTest
  @CsvSource({"1.0, 0.0", "0.5, -0.1", "0.2, -1.0", "0.1, -2.6", "0.05, -4.8", "0.02, -8.3"})
  void respondsToToneBurstsAsTheStandardSays(double seconds, double response) {
    float[] burst = Signals.inTurn(
        Signals.silence(RATE, 0.5),
        Signals.sine(RATE, 4000, -20, seconds),
        Signals.silence(RATE, 1));

    assertThat(levels(burst).lafMax()).isCloseTo(-20 + response, within(0.1));
  }

  @Test
  void averagesEnergyAndNotDecibels() {
    float[] halfSilent = Signals.inTurn(Signals.sine(RATE, 1000, -20, 1), Signals.silence(RATE, 1));

    assertThat(levels(halfSilent).laeq()).isCloseTo(-23.01, within(0.01));
  }

  @Test
  void hasNoFiniteLevelForDigitalSilence() {
    SoundLevels levels = levels(Signals.silence(RATE, 1));

    assertThat(levels.laeq()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(levels.l90()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  private static Stream<Random> rooms() {
    return Stream.iterate(1L, seed -> seed + 1).limit(20).map(Random::new);
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void ordersItsLevelsWhateverTheRoom(Random random) {
    float[] room = new float[2 * RATE];
    double gain = 0.01;
    for (int i = 0; i < room.length; i++) {
      gain *= i % 1000 == 0 ? 0.5 + random.nextDouble() : 1;
      room[i] = (float) (gain * random.nextGaussian());
    }

    SoundLevels levels = levels(room);

    assertThat(levels.l10()).isGreaterThanOrEqualTo(levels.l50());
    assertThat(levels.l50()).isGreaterThanOrEqualTo(levels.l90());
    assertThat(levels.laeq()).isGreaterThanOrEqualTo(levels.l90());
    assertThat(levels.lafMax()).isGreaterThanOrEqualTo(levels.laeq() - 1);
  }

  private static SoundLevels levels(float[] samples) {
    LevelMeter meter = new LevelMeter(RATE);
    for (float sample : samples) {
      meter.add(sample);
    }
    return meter.levels();
  }
}

package io.deskworthy.agent.noise.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ActiveSpeechMeterTest {

  private static final int RATE = 16_000;

  @Test
  void givesSoundWithoutPausesItsMeanLevel() {
    assertThat(level(Signals.sine(RATE, 500, -26, 10)).orElseThrow()).isCloseTo(-26, within(0.1));
  }

  @Test
  void leavesPausesOut() {
    float[] spoken = Signals.sine(RATE, 500, -26, 2);
    float[] pause = Signals.silence(RATE, 3);

    double level =
        level(Signals.inTurn(spoken, pause, spoken, pause, spoken, pause)).orElseThrow();

    // The hangover of 0.2 s and the decay of the envelope count as speech: up to 0.8 dB of 2 s.
    assertThat(level).isBetween(-26.8, -26.0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-10, -20, -30})
  void movesWithTheSignal(double gain) {
    double reference = level(Signals.voice(RATE, -20, 5)).orElseThrow();

    double moved = level(Signals.voice(RATE, -20 + gain, 5)).orElseThrow();

    assertThat(moved).isCloseTo(reference + gain, within(0.5));
  }

  @Test
  void hasNoneForSilenceAndForWhatLiesBelowItsThresholds() {
    assertThat(level(Signals.silence(RATE, 2))).isEmpty();
    assertThat(level(Signals.sine(RATE, 500, -85, 2))).isEmpty();
  }

  private static OptionalDouble level(float[] samples) {
    ActiveSpeechMeter meter = new ActiveSpeechMeter(RATE);
    for (float sample : samples) {
      meter.add(sample);
    }
    return meter.level();
  }
}

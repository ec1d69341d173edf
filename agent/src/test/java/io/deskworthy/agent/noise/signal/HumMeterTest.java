package io.deskworthy.agent.noise.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HumMeterTest {

  /** From this on the docs call it a hum. */
  private static final double LEAST_HEARD = 15;

  @ParameterizedTest
  @CsvSource({"48000, 50", "44100, 50", "16000, 60", "48000, 59.95"})
  void hearsTheMainsAtEveryRate(int rate, double hertz) {
    float[] room = Signals.noise(rate, -60, 5);

    double prominence = prominence(rate, Signals.together(room, Signals.sine(rate, hertz, -50, 5)));

    assertThat(prominence).isGreaterThan(30);
  }

  @Test
  void hearsNoneInNoiseNorInAVoice() {
    assertThat(prominence(48_000, Signals.noise(48_000, -40, 10))).isLessThan(LEAST_HEARD);
    assertThat(prominence(48_000, Signals.voice(48_000, -40, 10))).isLessThan(LEAST_HEARD);
  }

  @Test
  void hasNoneInSilence() {
    assertThat(prominence(48_000, Signals.silence(48_000, 2))).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  private static double prominence(int rate, float[] samples) {
    HumMeter meter = new HumMeter(rate);
    for (float sample : samples) {
      meter.add(sample);
    }
    return meter.prominence();
  }
}

package io.deskworthy.agent.noise.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VoiceDetectorTest {

  @ParameterizedTest
  @ValueSource(ints = {16_000, 44_100, 48_000})
  void hearsAVoiceAtEveryRate(int rate) {
    float[] room = Signals.noise(rate, -70, 4);

    VoiceLike voice = voice(rate, Signals.together(room, Signals.voice(rate, -30, 4)));

    assertThat(voice.share()).isBetween(0.3, 0.9);
  }

  @Test
  void tellsHowLoudTheVoiceIsAndNotHowLoudTheRoomIs() {
    float[] once = Signals.together(
        Signals.noise(16_000, -75, 6),
        Signals.inTurn(Signals.silence(16_000, 4), Signals.voice(16_000, -30, 2)));
    double alone = Signals.measured(16_000, Signals.voice(16_000, -30, 4))
        .channels()
        .get(0)
        .levels()
        .l10();

    assertThat(voice(16_000, once).level()).isCloseTo(alone, within(2.0));
  }

  @Test
  void hearsNoneInNoise() {
    assertThat(voice(48_000, Signals.noise(48_000, -30, 5)).share()).isLessThan(0.01);
  }

  @Test
  void hearsNoneInASteadyTone() {
    assertThat(voice(48_000, Signals.sine(48_000, 220, -30, 5)).share()).isZero();
  }

  @Test
  void hearsNoneInDigitalSilence() {
    VoiceLike none = voice(48_000, Signals.silence(48_000, 2));

    assertThat(none.share()).isZero();
    assertThat(none.level()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  private static VoiceLike voice(int rate, float[] samples) {
    return Signals.measured(rate, samples).channels().get(0).voice();
  }
}

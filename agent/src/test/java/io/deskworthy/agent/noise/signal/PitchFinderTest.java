package io.deskworthy.agent.noise.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.deskworthy.agent.noise.signal.PitchFinder.Pitch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PitchFinderTest {

  private static final int RATE = 8000;

  private final PitchFinder finder = new PitchFinder(RATE);

  @ParameterizedTest
  @ValueSource(doubles = {80, 120, 200, 300, 400})
  void findsThePitchOfATone(double hertz) {
    Pitch pitch = finder.find(window(Signals.sine(RATE, hertz, -20, 1)));

    assertThat(pitch.hertz()).isCloseTo(hertz, within(hertz * 0.03));
    assertThat(pitch.periodicity()).isGreaterThan(0.95);
  }

  @Test
  void findsNoneInSilence() {
    assertThat(finder.find(window(Signals.silence(RATE, 1)))).isEqualTo(new Pitch(0, 0));
  }

  @Test
  void callsNoiseHardlyPeriodic() {
    Pitch pitch = finder.find(window(Signals.noise(RATE, -20, 1)));

    assertThat(pitch.periodicity()).isLessThan(0.4);
  }

  private double[] window(float[] samples) {
    double[] window = new double[finder.windowLength()];
    for (int i = 0; i < window.length; i++) {
      window[i] = samples[i];
    }
    return window;
  }
}

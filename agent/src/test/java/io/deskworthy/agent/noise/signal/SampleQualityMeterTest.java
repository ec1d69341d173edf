package io.deskworthy.agent.noise.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class SampleQualityMeterTest {

  private static final int RATE = 16_000;

  @Test
  void seesOneValueInAMutedMicrophone() {
    SampleQuality quality = quality(Signals.silence(RATE, 1));

    assertThat(quality).isEqualTo(new SampleQuality(0, 1, 1));
  }

  @Test
  void countsWhatIsAtFullScaleOnEitherSide() {
    float[] loud = Signals.sine(RATE, 1000, -20, 1);
    loud[100] = 1;
    loud[200] = -1;
    loud[300] = 0.999f;

    assertThat(quality(loud).clippedShare()).isCloseTo(2.0 / RATE, within(1e-9));
  }

  @Test
  void countsStretchesOf20MillisecondsOfZeros() {
    float[] gated = Signals.inTurn(Signals.noise(RATE, -30, 0.9), Signals.silence(RATE, 0.1));

    assertThat(quality(gated).silentFramesShare()).isCloseTo(0.1, within(1e-9));
  }

  @Test
  void seesManyValuesInARealRoom() {
    assertThat(quality(Signals.noise(RATE, -70, 1)).distinctValues()).isGreaterThan(50);
  }

  private static SampleQuality quality(float[] samples) {
    SampleQualityMeter meter = new SampleQualityMeter(RATE);
    for (float sample : samples) {
      meter.add(sample);
    }
    return meter.quality();
  }
}

package io.deskworthy.agent.noise.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PhaseMeterTest {

  private static final int RATE = 16_000;

  @Test
  void dropsTheClickWithWhichADeviceOpens() {
    float[] room = Signals.inTurn(
        Signals.sine(RATE, 50, -3, 0.2), Signals.silence(RATE, 0.3), Signals.noise(RATE, -60, 2));

    PhaseSound sound = Signals.measured(RATE, room);

    assertThat(sound.measured()).isEqualTo(Duration.ofSeconds(2));
    assertThat(sound.channels().get(0).levels().laeq()).isLessThan(-58);
    assertThat(sound.channels().get(0).levels().events()).isEmpty();
  }

  @Test
  void doesNotCareHowSamplesArrive() {
    float[] room = Signals.noise(RATE, -50, 3);
    PhaseMeter meter = new PhaseMeter(new SampleFormat(RATE, 1));
    for (int at = 0; at < room.length; at += 377) {
      int count = Math.min(377, room.length - at);
      float[] part = new float[count];
      System.arraycopy(room, at, part, 0, count);
      meter.add(part, count);
    }

    assertThat(meter.finish()).isEqualTo(Signals.measured(RATE, room));
  }

  @Test
  void measuresEachChannelByItself() {
    float[] left = Signals.sine(RATE, 1000, -30, 2);
    float[] right = Signals.sine(RATE, 1000, -50, 2);
    PhaseMeter meter = new PhaseMeter(new SampleFormat(RATE, 2));

    meter.add(Signals.stereo(left, right), left.length);

    assertThat(meter.latestLevel().orElseThrow()).isCloseTo(-30, within(0.01));
    assertThat(meter.finish().channels())
        .extracting(channel -> (double) Math.round(channel.levels().laeq()))
        .containsExactly(-30.0, -50.0);
  }

  @Test
  void ignoresAnOffset() {
    float[] tone = Signals.sine(RATE, 1000, -50, 2);
    float[] shifted = tone.clone();
    for (int i = 0; i < shifted.length; i++) {
      shifted[i] += 0.1f;
    }

    double laeq = Signals.measured(RATE, shifted).channels().get(0).levels().laeq();

    assertThat(laeq).isCloseTo(-50, within(0.01));
  }

  @Test
  void hasNoLevelBeforeThereIsSound() {
    assertThat(new PhaseMeter(new SampleFormat(RATE, 2)).latestLevel()).isEmpty();
  }

  @Test
  void refusesWhatIsTooShortToMeasure() {
    PhaseMeter meter = new PhaseMeter(new SampleFormat(RATE, 1));
    meter.add(Signals.noise(RATE, -50, 1), RATE);

    assertThatIllegalStateException().isThrownBy(meter::finish);
  }

  @Test
  void refusesRatesThatCannotBeWeighted() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SampleFormat(8000, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new SampleFormat(48_000, 0));
  }
}

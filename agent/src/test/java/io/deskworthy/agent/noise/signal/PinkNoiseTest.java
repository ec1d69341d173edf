package io.deskworthy.agent.noise.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class PinkNoiseTest {

  private static final int RATE = 48_000;

  @Test
  void hasTheLevelThatIsAskedFor() {
    assertThat(level(noise(), 1)).isCloseTo(-20, within(0.5));
  }

  @Test
  void hasAsMuchInOneOctaveAsInAnother() {
    double[] noise = noise();

    double around250 = octave(noise, 250);
    double around4000 = octave(noise, 4000);

    assertThat(around250).isCloseTo(around4000, within(1.0));
  }

  private static double[] noise() {
    PinkNoise source = new PinkNoise(-20);
    double[] samples = new double[10 * RATE];
    Arrays.setAll(samples, i -> source.next());
    return samples;
  }

  private static double octave(double[] samples, double hertz) {
    Biquad high = Biquad.highPass(hertz / Math.sqrt(2), RATE);
    Biquad low = Biquad.lowPass(hertz * Math.sqrt(2), RATE);
    Biquad open = new Biquad(1, 0, 0, 0, 0);
    double[] filtered = samples.clone();
    new Cascade(high, low, open).filter(filtered, filtered.length);
    return level(filtered, 0.1);
  }

  private static double level(double[] samples, double from) {
    double energy = 0;
    int first = (int) (from * RATE);
    for (int i = first; i < samples.length; i++) {
      energy += samples[i] * samples[i];
    }
    return Level.ofEnergy(energy / (samples.length - first));
  }
}

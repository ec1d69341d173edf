package io.deskworthy.agent.noise.signal;

import java.util.Random;
import java.util.function.IntToDoubleFunction;

/** Sounds whose levels are known because they are made here. */
public final class Signals {

  private static final double SYLLABLE_SECONDS = 0.3;

  private static final double PAUSE_SECONDS = 0.1;

  private Signals() {}

  /** Returns a tone of that level in dBFS (RMS). */
  public static float[] sine(int rate, double hertz, double level, double seconds) {
    double amplitude = Math.sqrt(2) * Math.pow(10, level / 20);
    return signal(rate, seconds, i -> amplitude * Math.sin(2 * Math.PI * hertz * i / rate));
  }

  /** Returns white noise of that level in dBFS, always the same. */
  public static float[] noise(int rate, double level, double seconds) {
    Random random = new Random(20_26);
    double amplitude = Math.pow(10, level / 20);
    return signal(rate, seconds, i -> amplitude * random.nextGaussian());
  }

  /**
   * Returns a hum of a voice in syllables whose pitch glides, 20 harmonics, of about that level.
   */
  public static float[] voice(int rate, double level, double seconds) {
    double amplitude = Math.pow(10, level / 20) * 0.4;
    double cycle = SYLLABLE_SECONDS + PAUSE_SECONDS;
    return signal(rate, seconds, i -> {
      double inSyllable = (double) i / rate % cycle;
      if (inSyllable > SYLLABLE_SECONDS) {
        return 0;
      }
      double phase = 2 * Math.PI * (110 * inSyllable + 50 * inSyllable * inSyllable);
      double sum = 0;
      for (int harmonic = 1; harmonic <= 20; harmonic++) {
        sum += Math.sin(harmonic * phase);
      }
      return amplitude * sum;
    });
  }

  /** Returns that many seconds of zeros. */
  public static float[] silence(int rate, double seconds) {
    return new float[(int) Math.round(rate * seconds)];
  }

  /** Returns all of them at once; as long as the first. */
  public static float[] together(float[] first, float[]... others) {
    float[] sum = first.clone();
    for (float[] other : others) {
      for (int i = 0; i < Math.min(sum.length, other.length); i++) {
        sum[i] += other[i];
      }
    }
    return sum;
  }

  /** Returns them one after another. */
  public static float[] inTurn(float[]... parts) {
    int length = 0;
    for (float[] part : parts) {
      length += part.length;
    }
    float[] whole = new float[length];
    int at = 0;
    for (float[] part : parts) {
      System.arraycopy(part, 0, whole, at, part.length);
      at += part.length;
    }
    return whole;
  }

  /** Returns two channels side by side. */
  public static float[] stereo(float[] left, float[] right) {
    float[] both = new float[2 * left.length];
    for (int i = 0; i < left.length; i++) {
      both[2 * i] = left[i];
      both[2 * i + 1] = right[i];
    }
    return both;
  }

  /** Returns what a meter makes of one channel. */
  public static PhaseSound measured(int rate, float[] samples) {
    PhaseMeter meter = new PhaseMeter(new SampleFormat(rate, 1));
    meter.add(samples, samples.length);
    return meter.finish();
  }

  private static float[] signal(int rate, double seconds, IntToDoubleFunction sample) {
    float[] samples = new float[(int) Math.round(rate * seconds)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) sample.applyAsDouble(i);
    }
    return samples;
  }
}

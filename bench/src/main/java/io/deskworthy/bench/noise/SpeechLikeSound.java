package io.deskworthy.bench.noise;

import io.deskworthy.agent.noise.signal.PinkNoise;

/**
 * Syllables of a gliding voice over pink noise: all parts of the analysis have something to do. The
 * same every time.
 */
final class SpeechLikeSound {

  private static final double NOISE_LEVEL = -50;

  private static final double SYLLABLE_SECONDS = 0.3;

  private static final double CYCLE_SECONDS = 0.4;

  private static final double LOWEST_HERTZ = 110;

  /** How much higher the voice is after a second. */
  private static final double GLIDE_HERTZ = 100;

  private static final int HARMONICS = 20;

  private static final double AMPLITUDE = 0.02;

  /** What the second channel has of the first, so that they are not equal. */
  private static final double FAINTER = 0.7;

  private SpeechLikeSound() {}

  /** Returns the sound in pieces of {@code chunkFrames}, interleaved, full scale being -1 to 1. */
  static float[][] chunks(int rate, int seconds, int channels, int chunkFrames) {
    PinkNoise noise = new PinkNoise(NOISE_LEVEL);
    float[][] chunks = new float[rate * seconds / chunkFrames][chunkFrames * channels];
    for (int chunk = 0; chunk < chunks.length; chunk++) {
      for (int frame = 0; frame < chunkFrames; frame++) {
        double at = (double) (chunk * chunkFrames + frame) / rate;
        double sample = noise.next() + voice(at % CYCLE_SECONDS);
        for (int channel = 0; channel < channels; channel++) {
          double gain = channel == 0 ? 1 : FAINTER;
          chunks[chunk][frame * channels + channel] = (float) (gain * sample);
        }
      }
    }
    return chunks;
  }

  private static double voice(double inCycle) {
    if (inCycle > SYLLABLE_SECONDS) {
      return 0;
    }
    double turns = LOWEST_HERTZ * inCycle + GLIDE_HERTZ / 2 * inCycle * inCycle;
    double sum = 0;
    for (int harmonic = 1; harmonic <= HARMONICS; harmonic++) {
      sum += Math.sin(2 * Math.PI * harmonic * turns);
    }
    return AMPLITUDE * sum;
  }
}

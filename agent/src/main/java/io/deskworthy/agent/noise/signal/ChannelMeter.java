package io.deskworthy.agent.noise.signal;

import java.util.Arrays;

/** Measures one channel of one phase, block by block. Not safe for concurrent use. */
final class ChannelMeter {

  /** How many samples it takes at once, at most: they stay in a processor's nearest cache. */
  static final int BLOCK_LENGTH = 1024;

  private final AWeighting weighting;
  private final LevelMeter levels;
  private final ActiveSpeechMeter speech;
  private final VoiceDetector voice;
  private final SampleQualityMeter quality;
  private final HumMeter hum;
  private final double[] weighted = new double[BLOCK_LENGTH];

  /** The samples as they are, as late as the weighted ones. */
  private final DelayLine line;

  private final double[] plain = new double[BLOCK_LENGTH];

  ChannelMeter(int rate) {
    weighting = new AWeighting(rate, BLOCK_LENGTH);
    line = new DelayLine(weighting.delay());
    levels = new LevelMeter(rate);
    speech = new ActiveSpeechMeter(rate);
    voice = new VoiceDetector(rate, BLOCK_LENGTH);
    quality = new SampleQualityMeter(rate);
    hum = new HumMeter(rate);
  }

  /** Returns by how many samples everything here is late: so many more are to be settled. */
  int delay() {
    return weighting.delay();
  }

  /** Takes {@code count} samples that run through the filters and count for nothing. */
  void settle(double[] samples, int count) {
    weigh(samples, count);
    for (int i = 0; i < count; i++) {
      levels.settle(weighted[i]);
    }
    voice.settle(plain, count);
  }

  /** Takes the next {@code count} samples. */
  void add(double[] samples, int count) {
    weigh(samples, count);
    // Each meter has a loop of its own: a short one is compiled well, whatever the others do.
    for (int i = 0; i < count; i++) {
      levels.add(weighted[i]);
    }
    for (int i = 0; i < count; i++) {
      speech.add(weighted[i]);
    }
    for (int i = 0; i < count; i++) {
      quality.add(plain[i]);
    }
    for (int i = 0; i < count; i++) {
      hum.add(plain[i]);
    }
    voice.add(plain, weighted, count);
  }

  private void weigh(double[] samples, int count) {
    System.arraycopy(samples, 0, weighted, 0, count);
    weighting.weigh(weighted, count);
    System.arraycopy(samples, 0, plain, 0, count);
    line.delay(plain, count);
  }

  double latestLevel() {
    return levels.latestLevel();
  }

  /** Returns what was measured, and overwrites the sound that is still held. */
  ChannelSound finish() {
    double[] next = line.continuation();
    double[] block = new double[BLOCK_LENGTH];
    for (int done = 0; done < next.length; done += BLOCK_LENGTH) {
      int count = Math.min(BLOCK_LENGTH, next.length - done);
      System.arraycopy(next, done, block, 0, count);
      add(block, count);
    }
    Arrays.fill(next, 0);
    Arrays.fill(block, 0);
    forget();
    return new ChannelSound(
        levels.levels(), speech.level(), voice.finish(), quality.quality(), hum.prominence());
  }

  private void forget() {
    line.forget();
    Arrays.fill(plain, 0);
    Arrays.fill(weighted, 0);
    weighting.forget();
  }
}

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

  /** The samples whose weighted ones are still to come, and the one before them. */
  private final double[] recent;

  /** Weighted samples that are still to come of what was to settle. */
  private int late;

  ChannelMeter(int rate) {
    weighting = new AWeighting(rate, BLOCK_LENGTH);
    late = weighting.delay();
    recent = new double[late + 1];
    levels = new LevelMeter(rate);
    speech = new ActiveSpeechMeter(rate);
    voice = new VoiceDetector(rate, BLOCK_LENGTH);
    quality = new SampleQualityMeter(rate);
    hum = new HumMeter(rate);
  }

  /** Takes {@code count} samples that run through the filters and count for nothing. */
  void settle(double[] samples, int count) {
    weigh(samples, count);
    for (int i = 0; i < count; i++) {
      levels.settle(weighted[i]);
    }
    voice.settle(samples, count);
  }

  /** Takes the next {@code count} samples. */
  void add(double[] samples, int count) {
    weigh(samples, count);
    addLevels(count);
    // Each meter has a loop of its own: a short one is compiled well, whatever the others do.
    for (int i = 0; i < count; i++) {
      speech.add(weighted[i]);
    }
    for (int i = 0; i < count; i++) {
      quality.add(samples[i]);
    }
    for (int i = 0; i < count; i++) {
      hum.add(samples[i]);
    }
    voice.add(samples, weighted, count);
    remember(samples, count);
  }

  private void weigh(double[] samples, int count) {
    System.arraycopy(samples, 0, weighted, 0, count);
    weighting.weigh(weighted, count);
  }

  private void addLevels(int count) {
    int settling = Math.min(late, count);
    late -= settling;
    for (int i = 0; i < settling; i++) {
      levels.settle(weighted[i]);
    }
    for (int i = settling; i < count; i++) {
      levels.add(weighted[i]);
    }
  }

  private void remember(double[] samples, int count) {
    int kept = Math.max(0, recent.length - count);
    System.arraycopy(recent, recent.length - kept, recent, 0, kept);
    System.arraycopy(samples, count - (recent.length - kept), recent, kept, recent.length - kept);
  }

  double latestLevel() {
    return levels.latestLevel();
  }

  /** Returns what was measured, and overwrites the sound that is still held. */
  ChannelSound finish() {
    // Turned about its last sample the sound goes on without a break, which would be a click.
    int last = recent.length - 1;
    for (int i = 0; i < last; i++) {
      weighted[i] = 2 * recent[last] - recent[last - 1 - i];
    }
    weighting.weigh(weighted, last);
    for (int i = 0; i < last; i++) {
      levels.add(weighted[i]);
    }
    forget();
    return new ChannelSound(
        levels.levels(), speech.level(), voice.finish(), quality.quality(), hum.prominence());
  }

  private void forget() {
    Arrays.fill(recent, 0);
    Arrays.fill(weighted, 0);
    weighting.forget();
  }
}

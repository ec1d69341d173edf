package io.deskworthy.agent.noise.signal;

import java.util.Arrays;

/** Measures one channel of one phase, sample by sample. Not safe for concurrent use. */
final class ChannelMeter {

  private final AWeighting weighting;
  private final LevelMeter levels;
  private final ActiveSpeechMeter speech;
  private final VoiceDetector voice;
  private final SampleQualityMeter quality;
  private final HumMeter hum;

  /** The samples whose weighted ones are still to come, and the one before them. */
  private final double[] recent;

  private int newest;

  /** Weighted samples that are still to come of what was to settle. */
  private int late;

  ChannelMeter(int rate) {
    weighting = new AWeighting(rate);
    late = weighting.delay();
    recent = new double[late + 1];
    levels = new LevelMeter(rate);
    speech = new ActiveSpeechMeter(rate);
    voice = new VoiceDetector(rate);
    quality = new SampleQualityMeter(rate);
    hum = new HumMeter(rate);
  }

  /** Takes a sample that runs through the filters and counts for nothing. */
  void settle(double sample) {
    levels.settle(weighting.next(sample));
    voice.settle(sample);
  }

  void add(double sample) {
    double weighted = weighting.next(sample);
    newest = newest + 1 == recent.length ? 0 : newest + 1;
    recent[newest] = sample;
    if (late > 0) {
      late--;
      levels.settle(weighted);
    } else {
      levels.add(weighted);
    }
    speech.add(weighted);
    voice.add(sample, weighted);
    quality.add(sample);
    hum.add(sample);
  }

  double latestLevel() {
    return levels.latestLevel();
  }

  ChannelSound finish() {
    double last = recent[newest];
    // Turned about its last sample the sound goes on without a break, which would be a click.
    for (int back = 1; back < recent.length; back++) {
      double mirrored = recent[(newest - back + recent.length) % recent.length];
      levels.add(weighting.next(2 * last - mirrored));
    }
    Arrays.fill(recent, 0);
    return new ChannelSound(
        levels.levels(), speech.level(), voice.finish(), quality.quality(), hum.prominence());
  }
}

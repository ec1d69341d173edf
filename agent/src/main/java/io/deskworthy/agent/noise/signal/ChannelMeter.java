package io.deskworthy.agent.noise.signal;

/** Measures one channel of one phase, sample by sample. Not safe for concurrent use. */
final class ChannelMeter {

  private final AWeighting weighting;
  private final LevelMeter levels;
  private final ActiveSpeechMeter speech;
  private final VoiceDetector voice;
  private final SampleQualityMeter quality;

  ChannelMeter(int rate) {
    weighting = new AWeighting(rate);
    levels = new LevelMeter(rate);
    speech = new ActiveSpeechMeter(rate);
    voice = new VoiceDetector(rate);
    quality = new SampleQualityMeter(rate);
  }

  /** Takes a sample that runs through the filters and counts for nothing. */
  void settle(double sample) {
    levels.settle(weighting.next(sample));
    voice.settle(sample);
  }

  void add(double sample) {
    double weighted = weighting.next(sample);
    levels.add(weighted);
    speech.add(weighted);
    voice.add(sample, weighted);
    quality.add(sample);
  }

  double latestLevel() {
    return levels.latestLevel();
  }

  ChannelSound finish() {
    return new ChannelSound(levels.levels(), speech.level(), voice.finish(), quality.quality());
  }
}

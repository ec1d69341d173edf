package io.deskworthy.agent.noise.signal;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Measures one phase: silence, or reading. Takes samples as they come and keeps none of them. Not
 * safe for concurrent use.
 */
public final class PhaseMeter {

  /**
   * What is dropped at the start: devices open with a click or with zeros, and filters need time to
   * forget that there was nothing before (the slowest has forgotten after a tenth of that).
   */
  public static final Duration SETTLING = Duration.ofMillis(500);

  /** Shorter phases have too few levels to speak of shares of time. */
  public static final Duration SHORTEST = Duration.ofSeconds(1);

  private final SampleFormat format;
  private final List<ChannelMeter> channels;
  private final long settlingFrames;

  /** By how many frames what is measured is late. */
  private final int late;

  private final double[] block = new double[ChannelMeter.BLOCK_LENGTH];
  private long frames;

  /** Makes a meter for sound of {@code format}. */
  public PhaseMeter(SampleFormat format) {
    this.format = format;
    this.channels = IntStream.range(0, format.channels())
        .mapToObj(channel -> new ChannelMeter(format.samplesPerSecond()))
        .toList();
    this.settlingFrames = format.frames(SETTLING);
    this.late = channels.get(0).delay();
  }

  /**
   * Takes the next frames.
   *
   * @param samples interleaved, full scale being -1 to 1
   * @param count how many frames of it to take
   */
  public void add(float[] samples, int count) {
    int taken = 0;
    while (taken < count) {
      taken += addBlock(samples, taken, Math.min(count - taken, block.length));
    }
  }

  /** Takes {@code most} frames or what is left to settle; returns how many. */
  private int addBlock(float[] samples, int from, int most) {
    long toSettle = settlingFrames + late - frames;
    int count = toSettle > 0 ? (int) Math.min(toSettle, most) : most;
    for (int channel = 0; channel < channels.size(); channel++) {
      fillBlock(samples, from, channel, count);
      if (toSettle > 0) {
        channels.get(channel).settle(block, count);
      } else {
        channels.get(channel).add(block, count);
      }
    }
    frames += count;
    return count;
  }

  private void fillBlock(float[] samples, int from, int channel, int count) {
    int step = format.channels();
    for (int frame = 0; frame < count; frame++) {
      block[frame] = samples[(from + frame) * step + channel];
    }
  }

  /** Returns the A-weighted level of the last 125 ms, the loudest channel's, for a level bar. */
  public OptionalDouble latestLevel() {
    return channels.stream()
        .mapToDouble(ChannelMeter::latestLevel)
        .filter(Double::isFinite)
        .max();
  }

  /** Returns how much was measured, without what was dropped. */
  public Duration measured() {
    return format.duration(Math.max(0, frames - settlingFrames));
  }

  /**
   * Returns what was measured, and overwrites the little sound that is still held.
   *
   * @throws IllegalStateException if it was shorter than {@link #SHORTEST}
   */
  public PhaseSound finish() {
    if (measured().compareTo(SHORTEST) < 0) {
      throw new IllegalStateException("a phase of " + measured() + " is too short");
    }
    Arrays.fill(block, 0);
    return new PhaseSound(
        measured(), channels.stream().map(ChannelMeter::finish).toList());
  }
}

package io.deskworthy.agent.noise.signal;

import java.time.Duration;

/**
 * How a stream of samples is laid out: frame by frame, the channels of one moment side by side.
 *
 * @param samplesPerSecond per channel; 16 000 to 384 000, below that A-weighting has no meaning
 * @param channels 1 to 8
 */
public record SampleFormat(int samplesPerSecond, int channels) {

  /** Below this rate a good part of what A-weighting weighs is missing. */
  public static final int LEAST_RATE = 16_000;

  private static final int HIGHEST_RATE = 384_000;

  private static final int MOST_CHANNELS = 8;

  private static final double NANOS_PER_SECOND = 1e9;

  /** Refuses rates and channels out of range. */
  public SampleFormat {
    if (samplesPerSecond < LEAST_RATE || samplesPerSecond > HIGHEST_RATE) {
      throw new IllegalArgumentException("cannot measure at " + samplesPerSecond + " Hz");
    }
    if (channels < 1 || channels > MOST_CHANNELS) {
      throw new IllegalArgumentException("cannot measure " + channels + " channels");
    }
  }

  /** Returns how many frames last {@code duration}, rounded to the nearest. */
  public long frames(Duration duration) {
    return Math.round(duration.toNanos() / NANOS_PER_SECOND * samplesPerSecond);
  }

  /** Returns how long {@code frames} last. */
  public Duration duration(long frames) {
    return Duration.ofNanos(Math.round(frames * NANOS_PER_SECOND / samplesPerSecond));
  }
}

package io.deskworthy.agent.noise.signal;

import java.util.BitSet;

/** Looks for the signs of {@link SampleQuality}. Not safe for concurrent use. */
final class SampleQualityMeter {

  /** Suppression works in frames of 10 or 20 ms. */
  private static final double FRAME_SECONDS = 0.020;

  private static final int STEPS = 32_768;

  /** Within eight steps of full scale: converters and resamplers rarely stop exactly on it. */
  private static final int CLIPPED_FROM = STEPS - 8;

  private final int frameLength;
  private final BitSet values = new BitSet(2 * STEPS);
  private long samples;
  private long clipped;
  private int zeroRun;
  private int inFrame;
  private long frames;
  private long silentFrames;

  SampleQualityMeter(int rate) {
    frameLength = (int) (rate * FRAME_SECONDS);
  }

  void add(double sample) {
    int step = Math.max(-STEPS, Math.min(STEPS - 1, (int) Math.rint(sample * STEPS)));
    values.set(step + STEPS);
    samples++;
    if (Math.abs(step) >= CLIPPED_FROM) {
      clipped++;
    }
    zeroRun = step == 0 ? zeroRun + 1 : 0;
    if (++inFrame == frameLength) {
      frames++;
      silentFrames += zeroRun >= frameLength ? 1 : 0;
      inFrame = 0;
    }
  }

  /** Returns what was seen; there must have been one frame. */
  SampleQuality quality() {
    return new SampleQuality(
        (double) clipped / samples, (double) silentFrames / frames, values.cardinality());
  }
}

package io.deskworthy.agent.noise.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Detects voice-like sound: frames of 40 ms, one every 16 ms, whose pitch lies where voices lie.
 * Holds the last 55 ms of sound at 8 kHz and no more. Not safe for concurrent use.
 */
final class VoiceDetector {

  /** From one frame to the next. */
  private static final double HOP_SECONDS = 0.016;

  private final VoiceBand band;
  private final PitchFinder finder;
  private final double[] window;
  private final int hop;
  private final BlockEnergies hopEnergies;
  private final List<Double> levels = new ArrayList<>();
  private final List<PitchFinder.Pitch> pitches = new ArrayList<>();
  private int filled;

  /** Makes one that takes {@code blockLength} samples at most at once. */
  VoiceDetector(int rate, int blockLength) {
    double bandRate = (double) rate / VoiceBand.keepOneOf(rate);
    band = new VoiceBand(rate, blockLength);
    finder = new PitchFinder(bandRate);
    window = new double[finder.windowLength()];
    hop = (int) (bandRate * HOP_SECONDS);
    hopEnergies = new BlockEnergies(hop * VoiceBand.keepOneOf(rate));
  }

  /** Takes {@code count} samples that only fill the memory of the filters. */
  void settle(double[] samples, int count) {
    band.filter(samples, count, unused -> {});
  }

  /** Takes {@code count} samples, as they are and as A-weighted. */
  void add(double[] samples, double[] weighted, int count) {
    for (int i = 0; i < count; i++) {
      hopEnergies.add(weighted[i] * weighted[i]);
    }
    band.filter(samples, count, this::take);
  }

  private void take(double sample) {
    window[filled++] = sample;
    if (filled == window.length) {
      levels.add(finder.level(window));
      pitches.add(finder.find(window));
      System.arraycopy(window, hop, window, 0, window.length - hop);
      filled = window.length - hop;
    }
  }

  /** Returns what was found, and overwrites the samples held. */
  VoiceLike finish() {
    Arrays.fill(window, 0);
    band.forget();
    List<Double> energies = hopEnergies.means();
    List<VoiceFrame> frames = new ArrayList<>();
    for (int frame = 0; frame + 1 < energies.size() && frame < levels.size(); frame++) {
      // A frame covers two and a half hops; the second one is its middle.
      double energy = energies.get(frame + 1);
      frames.add(new VoiceFrame(levels.get(frame), pitches.get(frame), energy));
    }
    return VoiceLike.in(frames);
  }
}

package io.deskworthy.agent.noise.signal;

import java.util.Arrays;

/**
 * A filter without feedback whose taps are the same forwards and backwards, and whose magnitude is
 * therefore a sum of cosines. Delays by half its length. Not safe for concurrent use.
 */
final class SymmetricFilter {

  private final CosineFit magnitude;

  /** The middle tap, then those beside it. */
  private final double[] taps;

  private final int reach;

  /** What the filter still needs of the samples before, then the block. */
  private final double[] line;

  /** Makes a filter that takes {@code blockLength} samples at most at once. */
  SymmetricFilter(CosineFit magnitude, int blockLength) {
    this.magnitude = magnitude;
    taps = magnitude.coefficients();
    reach = taps.length - 1;
    for (int k = 1; k <= reach; k++) {
      taps[k] /= 2;
    }
    line = new double[2 * reach + blockLength];
  }

  /** Returns by how many samples the output is late. */
  int delay() {
    return reach;
  }

  /** Filters the next samples where they are: the first {@code count} of {@code block}. */
  void filter(double[] block, int count) {
    System.arraycopy(block, 0, line, 2 * reach, count);
    Arrays.fill(block, 0, count, 0);
    addMiddle(block, count);
    for (int k = 1; k <= reach; k++) {
      addPair(block, count, k);
    }
    System.arraycopy(line, count, line, 0, 2 * reach);
  }

  private void addMiddle(double[] sums, int count) {
    double tap = taps[0];
    for (int i = 0; i < count; i++) {
      sums[i] += tap * line[i + reach];
    }
  }

  /** One tap for the whole block at a time: processors do several samples of that in one step. */
  private void addPair(double[] sums, int count, int k) {
    double tap = taps[k];
    int earlier = reach - k;
    int later = reach + k;
    for (int i = 0; i < count; i++) {
      sums[i] += tap * (line[i + earlier] + line[i + later]);
    }
  }

  /** Overwrites the samples held. */
  void forget() {
    Arrays.fill(line, 0);
  }

  /** Returns by how much a tone is multiplied that turns by {@code angle} radians per sample. */
  double gainAt(double angle) {
    return magnitude.at(angle);
  }
}

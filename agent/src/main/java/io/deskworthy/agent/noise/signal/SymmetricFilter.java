package io.deskworthy.agent.noise.signal;

/**
 * A filter without feedback whose taps are the same forwards and backwards, and whose magnitude is
 * therefore a sum of cosines. Delays by half its length. Not safe for concurrent use.
 */
final class SymmetricFilter {

  private final CosineFit magnitude;

  /** The middle tap, then those beside it. */
  private final double[] taps;

  private final int reach;

  /** The last samples twice over, so that they always lie in one stretch. */
  private final double[] line;

  private int at;

  SymmetricFilter(CosineFit magnitude) {
    this.magnitude = magnitude;
    taps = magnitude.coefficients();
    reach = taps.length - 1;
    for (int k = 1; k <= reach; k++) {
      taps[k] /= 2;
    }
    line = new double[2 * (2 * reach + 1)];
  }

  /** Returns by how many samples the output is late. */
  int delay() {
    return reach;
  }

  double next(double sample) {
    int length = 2 * reach + 1;
    line[at] = sample;
    line[at + length] = sample;
    at = at + 1 == length ? 0 : at + 1;
    int middle = at + reach;
    double odd = 0;
    double even = taps[0] * line[middle];
    for (int k = 1; k < reach; k += 2) {
      odd += taps[k] * (line[middle - k] + line[middle + k]);
      even += taps[k + 1] * (line[middle - k - 1] + line[middle + k + 1]);
    }
    return odd + even;
  }

  /** Returns by how much a tone is multiplied that turns by {@code angle} radians per sample. */
  double gainAt(double angle) {
    return magnitude.at(angle);
  }
}

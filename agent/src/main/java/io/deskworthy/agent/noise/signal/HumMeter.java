package io.deskworthy.agent.noise.signal;

import java.util.Arrays;

/**
 * Measures how far the mains' frequency, 50 or 60 Hz, stands above those around it: by the spectrum
 * of successive seconds, at 4 and 6 Hz on either side. Not safe for concurrent use.
 */
final class HumMeter {

  private static final int[] MAINS = {50, 60};

  /** Far enough from a mains that is off by 0.2 Hz, and near enough to have the same rumble. */
  private static final int[] AROUND = {-6, -4, 4, 6};

  /** Several times the highest frequency looked at. */
  private static final int TARGET_RATE = 400;

  private static final int HIGHEST = 60 + 6;

  private final int keepOneOf;
  private final double[] second;
  private final double[] cosine;
  private final double[] energies = new double[HIGHEST + 1];
  private double sum;
  private int summed;
  private int filled;

  HumMeter(int rate) {
    keepOneOf = rate / TARGET_RATE;
    second = new double[rate / keepOneOf];
    cosine = new double[second.length];
    Arrays.setAll(cosine, i -> Math.cos(2 * Math.PI * i / second.length));
  }

  void add(double sample) {
    sum += sample;
    if (++summed == keepOneOf) {
      second[filled++] = sum / keepOneOf;
      sum = 0;
      summed = 0;
    }
    if (filled == second.length) {
      for (int mains : MAINS) {
        take(mains);
        for (int offset : AROUND) {
          take(mains + offset);
        }
      }
      filled = 0;
    }
  }

  private void take(int hertz) {
    double real = 0;
    double imaginary = 0;
    int quarter = second.length / 4;
    for (int i = 0; i < second.length; i++) {
      int angle = i * hertz % second.length;
      real += second[i] * cosine[angle];
      imaginary += second[i] * cosine[(angle + second.length - quarter) % second.length];
    }
    energies[hertz] += real * real + imaginary * imaginary;
  }

  /**
   * Returns by how many dB the more prominent of the two stands out; negative infinity for silence.
   */
  double prominence() {
    Arrays.fill(second, 0);
    return Arrays.stream(MAINS).mapToDouble(this::prominence).max().orElseThrow();
  }

  private double prominence(int mains) {
    double around = Arrays.stream(AROUND)
        .mapToDouble(offset -> energies[mains + offset])
        .average()
        .orElseThrow();
    return around == 0 ? Double.NEGATIVE_INFINITY : Level.ofEnergy(energies[mains] / around);
  }
}

package io.deskworthy.report.unit;

import java.util.Collection;

/**
 * A level or a ratio of levels in decibels. What 0 dB stands for is said by the finding's name:
 * full scale for {@code …Dbfs}, the background for {@code speechToBackgroundDb}.
 *
 * <p>There is no {@code plus}: decibels of two sounds do not add. Levels are averaged as energy.
 *
 * @param value finite; digital silence has no level and is an unknown reading instead
 */
public record Decibels(double value) implements Comparable<Decibels> {

  /** Refuses infinities and NaN. */
  public Decibels {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a level in decibels is finite, found " + value);
    }
  }

  /**
   * Returns the level of the mean energy of {@code levels}: 10·log₁₀(mean(10^(L/10))).
   *
   * @throws IllegalArgumentException if there are none
   */
  public static Decibels energyMean(Collection<Decibels> levels) {
    double mean = levels.stream()
        .mapToDouble(level -> Math.pow(10, level.value / 10))
        .average()
        .orElseThrow(() -> new IllegalArgumentException("the mean of no levels"));
    return new Decibels(10 * Math.log10(mean));
  }

  @Override
  public int compareTo(Decibels other) {
    return Double.compare(value, other.value);
  }
}

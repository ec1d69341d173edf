package io.deskworthy.agent.noise.signal;

import java.util.List;

/** Which level is exceeded for which share of the time (ISO 1996-1). */
final class ExceedanceLevels {

  private final double[] ascending;

  /** Takes levels of equally long stretches; at least one. */
  ExceedanceLevels(List<Double> levels) {
    if (levels.isEmpty()) {
      throw new IllegalArgumentException("no levels");
    }
    ascending = levels.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  /**
   * Returns the level exceeded for {@code percent} of the time, between two levels interpolated.
   * Negative infinity if the lower of them is: silence has no level to go half way to.
   */
  double exceededFor(double percent) {
    double place = (ascending.length - 1) * (100 - percent) / 100;
    int below = (int) place;
    if (below + 1 >= ascending.length || Double.isInfinite(ascending[below])) {
      return ascending[below];
    }
    return ascending[below] + (place - below) * (ascending[below + 1] - ascending[below]);
  }
}

package io.deskworthy.agent.noise.signal;

import java.util.List;

/**
 * Tells a gain that creeps from a room in which something happens. Automatic gain control raises a
 * quiet room over seconds; sounds come and go.
 */
final class GainDrift {

  /** Steady rooms differ by 1 or 2 dB between two stretches of 2 s. */
  private static final double MOVED_BY = 6;

  /** As for events. */
  private static final double STANDS_OUT_BY = 10;

  private static final int TWO_SECONDS = 2 * SoundLevels.SHORT_LEVELS_PER_SECOND;

  private GainDrift() {}

  /**
   * Returns whether the end of {@code levels}, each of 125 ms, is more than 6 dB from their
   * beginning, while none stands 10 dB out of the 4 s around it.
   */
  static boolean in(List<Double> levels) {
    int stretch = Math.min(TWO_SECONDS, levels.size() / 3);
    if (stretch == 0) {
      return false;
    }
    double first = median(levels.subList(0, stretch));
    double last = median(levels.subList(levels.size() - stretch, levels.size()));
    return Math.abs(last - first) > MOVED_BY && nothingStandsOut(levels);
  }

  private static boolean nothingStandsOut(List<Double> levels) {
    for (int block = 0; block < levels.size(); block++) {
      int from = Math.max(0, block - TWO_SECONDS);
      int to = Math.min(levels.size(), block + TWO_SECONDS + 1);
      if (levels.get(block) > median(levels.subList(from, to)) + STANDS_OUT_BY) {
        return false;
      }
    }
    return true;
  }

  private static double median(List<Double> levels) {
    return new ExceedanceLevels(levels).exceededFor(50);
  }
}

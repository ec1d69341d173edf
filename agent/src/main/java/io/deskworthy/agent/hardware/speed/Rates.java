package io.deskworthy.agent.hardware.speed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How fast all threads together were in each of many windows. Not for concurrent use. */
final class Rates {

  /**
   * One window in ten may be faster. What else goes on in a computer, or in the host of a virtual
   * one, makes windows slower and none faster; the very fastest is left to chance.
   */
  private static final double QUANTILE = 0.9;

  private final List<Double> sums = new ArrayList<>();

  /** Adds the windows of one burst: a list for each thread, all of one length. */
  void add(List<double[]> threads) {
    for (int window = 0; window < threads.get(0).length; window++) {
      double sum = 0;
      for (double[] thread : threads) {
        sum += thread[window];
      }
      sums.add(sum);
    }
  }

  /** Returns the rate that stands for all windows, in runs per second; 0 without any. */
  double typical() {
    Collections.sort(sums);
    return sums.isEmpty() ? 0 : sums.get((int) (QUANTILE * (sums.size() - 1)));
  }
}

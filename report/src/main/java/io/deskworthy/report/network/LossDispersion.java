package io.deskworthy.report.network;

import java.util.ArrayList;
import java.util.List;

/**
 * How much more the losses of probes vary from second to second than they would if each were lost
 * by itself: Pearson's statistic over its degrees of freedom, Σ(x−mp)² / (mp(1−p)(B−1)) for x lost
 * of the m probes of each of B blocks (McCullagh and Nelder, Generalized Linear Models, 2nd edition
 * 1989, section 4.5). About 1 for independent losses, about the length of a burst where they come
 * in bursts.
 */
final class LossDispersion {

  /** A second of probes, 50 ms apart: longer than the bursts of a radio or of a full queue. */
  private static final int BLOCK = 20;

  private LossDispersion() {}

  /**
   * Returns the dispersion, 1 at least; 1 also where there is too little to tell it by.
   *
   * @param rows each in the order of sending; true is a probe that was lost
   */
  static double of(List<List<Boolean>> rows) {
    List<Long> blocks = new ArrayList<>();
    for (List<Boolean> row : rows) {
      for (int first = 0; first + BLOCK <= row.size(); first += BLOCK) {
        blocks.add(
            row.subList(first, first + BLOCK).stream().filter(lost -> lost).count());
      }
    }
    double expected = blocks.stream().mapToLong(Long::longValue).average().orElse(0);
    double variance = expected * (1 - expected / BLOCK);
    if (blocks.size() < 2 || variance == 0) {
      return 1;
    }
    double squares =
        blocks.stream().mapToDouble(lost -> Math.pow(lost - expected, 2)).sum();
    return Math.max(1, squares / variance / (blocks.size() - 1));
  }
}

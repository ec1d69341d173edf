package io.deskworthy.bench.hardware;

import java.util.List;
import java.util.Locale;

/**
 * Figures of several runs.
 *
 * @param sorted ascending, at least one
 */
record Sample(List<Double> sorted) {

  static Sample of(List<Double> values) {
    return new Sample(values.stream().sorted().toList());
  }

  double median() {
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** Returns the share of runs that lie within {@code part} of the median. */
  double within(double part) {
    long near = sorted.stream()
        .filter(value -> Math.abs(value - median()) <= part * median())
        .count();
    return near / (double) sorted.size();
  }

  /** Returns the median, in brackets the least and the greatest. */
  String cell() {
    return String.format(
        Locale.ROOT, "%.0f (%.0f–%.0f)", median(), sorted.get(0), sorted.get(sorted.size() - 1));
  }
}

package io.deskworthy.bench.applicants;

import java.util.List;
import java.util.Locale;

/**
 * How long answers took, in milliseconds.
 *
 * @param sorted ascending, at least one
 */
record Latency(List<Double> sorted) {

  static Latency of(List<Double> millis) {
    if (millis.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
    return new Latency(millis.stream().sorted().toList());
  }

  /** Returns the value that this share of answers did not exceed (nearest rank). */
  double quantile(double share) {
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.get(Math.max(rank, 1) - 1);
  }

  String cells() {
    return String.format(
        Locale.ROOT,
        "%.0f | %.0f | %.0f",
        quantile(0.5),
        quantile(0.99),
        sorted.get(sorted.size() - 1));
  }
}

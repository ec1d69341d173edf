package io.deskworthy.bench.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The middle and the ends of one figure over several runs, in as few characters as possible. */
final class Spread {

  static final String NONE = "–";

  private Spread() {}

  /** Returns the median, and in brackets the least and the greatest if they differ from it. */
  static String of(List<Trial> trials, String figure, int digits) {
    double[] sorted = values(trials, figure);
    if (sorted.length == 0) {
      return NONE;
    }
    String median = text(median(sorted), digits);
    String least = text(sorted[0], digits);
    String most = text(sorted[sorted.length - 1], digits);
    return least.equals(most) ? median : median + " (" + least + "–" + most + ")";
  }

  static Optional<Double> median(List<Trial> trials, String figure) {
    double[] sorted = values(trials, figure);
    return sorted.length == 0 ? Optional.empty() : Optional.of(median(sorted));
  }

  static Optional<Double> most(List<Trial> trials, String figure) {
    double[] sorted = values(trials, figure);
    return sorted.length == 0 ? Optional.empty() : Optional.of(sorted[sorted.length - 1]);
  }

  /** Returns the median's deviation from the truth in percent, and in brackets the worst. */
  static String error(List<Trial> trials, String figure, String truth) {
    double[] errors = trials.stream()
        .filter(each -> each.number(figure).isPresent() && each.number(truth).isPresent())
        .mapToDouble(each ->
            100 * (each.number(figure).orElseThrow() / each.number(truth).orElseThrow() - 1))
        .sorted()
        .toArray();
    if (errors.length == 0) {
      return NONE;
    }
    double low = errors[0];
    double high = errors[errors.length - 1];
    double worst = Math.abs(low) > Math.abs(high) ? low : high;
    return String.format(Locale.ROOT, "%+.1f (%+.1f)", median(errors), worst);
  }

  private static double[] values(List<Trial> trials, String figure) {
    return trials.stream()
        .flatMap(each -> each.number(figure).stream())
        .mapToDouble(Double::doubleValue)
        .sorted()
        .toArray();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static String text(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}

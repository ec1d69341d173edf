package io.deskworthy.bench.simulation;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** The table of errors, in Markdown. */
final class ErrorTable {

  private static final String HEAD = """
      | lines | n | false MET | false NOT_MET | not determined | borderline | called stable wrongly (dip in sight) | called not stable wrongly | stability left open | goodput off by, median / p95 | seconds, median / p95 | MB, median / p95 | clear, yet over 7 s or 25 MB |
      |---|---|---|---|---|---|---|---|---|---|---|---|---|
      """;

  private static final double HALF = 0.5;
  private static final double NINETY_FIVE = 0.95;
  private static final double PER_CENT = 100;

  private ErrorTable() {}

  static String of(List<Case> cases) {
    StringBuilder table = new StringBuilder(HEAD);
    for (LineKind kind : LineKind.values()) {
      List<Case> ofKind = cases.stream().filter(one -> one.kind() == kind).toList();
      if (!ofKind.isEmpty()) {
        table.append(row(kind.words(), ofKind));
      }
    }
    return table.append(row("**all**", cases)).toString();
  }

  private static String row(String words, List<Case> cases) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %s | %s | %d (%d) | %d | %d | %s | %s | %s | %s |%n",
        words,
        cases.size(),
        count(cases, Case::isFalseMet),
        count(cases, Case::isFalseNotMet),
        share(cases, Case::isUndetermined),
        share(cases, one -> one.verdict().borderline()),
        count(cases, Case::isWronglyStable),
        count(cases, Case::isWronglyStableThoughSeen),
        count(cases, Case::isWronglyUnstable),
        count(cases, Case::isStabilityOpen),
        errors(cases),
        spread(cases, Case::seconds),
        spread(cases, Case::megabytes),
        dear(cases));
  }

  private static String dear(List<Case> cases) {
    long clear = count(cases, Case::isClear);
    return clear == 0 ? "–" : count(cases, Case::isDear) + " of " + clear;
  }

  private static long count(List<Case> cases, Predicate<Case> which) {
    return cases.stream().filter(which).count();
  }

  private static String share(List<Case> cases, Predicate<Case> which) {
    return String.format(Locale.ROOT, "%.1f %%", PER_CENT * count(cases, which) / cases.size());
  }

  private static String spread(List<Case> cases, ToDoubleFunction<Case> figure) {
    double[] sorted = cases.stream().mapToDouble(figure).sorted().toArray();
    return String.format(
        Locale.ROOT, "%.1f / %.1f", nearestRank(sorted, HALF), nearestRank(sorted, NINETY_FIVE));
  }

  private static String errors(List<Case> cases) {
    double[] sorted = cases.stream()
        .flatMapToDouble(one -> one.error().stream())
        .map(Math::abs)
        .sorted()
        .toArray();
    return sorted.length == 0
        ? "–"
        : String.format(
            Locale.ROOT,
            "%.1f / %.1f %%",
            PER_CENT * nearestRank(sorted, HALF),
            PER_CENT * nearestRank(sorted, NINETY_FIVE));
  }

  private static double nearestRank(double[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }
}

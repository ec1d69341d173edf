package io.deskworthy.bench.load;

import java.util.Locale;

/** The table, as it grows. */
final class RecoveryTable {

  private final StringBuilder text = new StringBuilder();
  private double slowestArchived;
  private boolean lost;

  RecoveryTable(String conditions, int reports) {
    text.append(conditions).append(String.format(Locale.ROOT, "; %,d reports before.%n", reports));
  }

  /** Adds how long the start took that makes the list of applicants. */
  void firstStart(double seconds) {
    text.append(String.format(
        Locale.ROOT, "The first start, which makes the list of applicants: %.1f s.%n%n", seconds));
    text.append("| start | round | answered before the kill | of those gone | log MB at the kill |"
        + " s from the kill to ready |\n|---|---|---|---|---|---|\n");
  }

  void row(String start, int round, Recoveries.Recovery seen) {
    if (start.startsWith("with ")) {
      slowestArchived = Math.max(slowestArchived, seen.seconds());
    }
    lost |= seen.gone() > 0;
    text.append(String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %.1f | %.2f |%n",
        start,
        round,
        seen.answered(),
        seen.gone(),
        seen.logMegabytes(),
        seen.seconds()));
  }

  boolean isGood(double limitSeconds) {
    return !lost && slowestArchived <= limitSeconds;
  }

  String text() {
    return text.toString();
  }
}

package io.deskworthy.bench.fullspeed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The results of all rounds as Markdown: medians, in brackets the least and the greatest. */
final class FullSpeedTable {

  private final List<String> lines = new ArrayList<>(List.of(
      "| | Gbit/s | CPU s/GB, server's end | CPU s/GB, client's end | CPU s/GB, whole machine | "
          + "GB |",
      "|---|---|---|---|---|---|"));

  /** Adds a row. */
  FullSpeedTable row(String name, List<Stretch> stretches) {
    lines.add(
        stretches.isEmpty()
            ? "| " + name + " | – | – | – | – | – |"
            : "| " + name + " | " + cell(stretches, Stretch::gigabitsPerSecond) + " | "
                + cell(stretches, Stretch::server) + " | " + cell(stretches, Stretch::client)
                + " | "
                + cell(stretches, Stretch::machine) + " | "
                + cell(stretches, each -> each.bytes() / 1e9) + " |");
    return this;
  }

  /** Returns the rows so far. */
  String text() {
    return String.join("\n", lines) + "\n";
  }

  /** Returns how many times the processor time of {@code plain} the server's end of ours took. */
  static String ratio(List<Stretch> ours, List<Stretch> plain) {
    return ours.isEmpty() || plain.isEmpty()
        ? "–"
        : number(median(ours, Stretch::server) / median(plain, Stretch::server));
  }

  static double median(List<Stretch> stretches, ToDoubleFunction<Stretch> figure) {
    double[] sorted = stretches.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static String cell(List<Stretch> stretches, ToDoubleFunction<Stretch> figure) {
    double least = stretches.stream().mapToDouble(figure).min().orElseThrow();
    double most = stretches.stream().mapToDouble(figure).max().orElseThrow();
    return number(median(stretches, figure)) + " (" + number(least) + "–" + number(most) + ")";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}

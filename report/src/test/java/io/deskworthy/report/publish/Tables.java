package io.deskworthy.report.publish;

import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.FindingCatalogue;
import io.deskworthy.report.judging.Demand;
import io.deskworthy.report.judging.Judge;
import io.deskworthy.report.policy.Unit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tables in Markdown, made from the catalogue of findings and from what can be judged. */
final class Tables {

  private static final List<Map.Entry<String, String>> UNITS = List.of(
      Map.entry("BitsPerSecond", "bit/s"),
      Map.entry("Bytes", "byte"),
      Map.entry("bytes", "byte"),
      Map.entry("Millis", "ms"),
      Map.entry("Seconds", "s"),
      Map.entry("seconds", "s"),
      Map.entry("Hertz", "Hz"),
      Map.entry("Ratio", "share of 1"),
      Map.entry("Dbfs", "dBFS(A)"),
      Map.entry("Db", "dB"));

  private Tables() {}

  static String findings() {
    return "| path below `findings` | unit | a right value is | evidence |\n|---|---|---|---|\n"
        + FindingCatalogue.ALL.stream().map(Tables::row).collect(Collectors.joining());
  }

  static String requirements() {
    return "| name | demanded by | unit |\n|---|---|---|\n"
        + Judge.demands().entrySet().stream()
            .map(entry -> "| `" + entry.getKey() + "` | " + member(entry.getValue()) + " | "
                + entry.getValue().unit().map(Unit::symbol).orElse("–") + " |\n")
            .collect(Collectors.joining());
  }

  /** Returns the unit that the last name of the path carries, or a dash. */
  static String unit(Finding<?> finding) {
    return UNITS.stream()
        .filter(unit -> finding.path().endsWith(unit.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("–");
  }

  private static String row(Finding<?> finding) {
    return "| `" + finding.path() + "` | " + unit(finding) + " | "
        + finding.form().expected() + " | " + finding.evidence().word() + " |\n";
  }

  private static String member(Demand demand) {
    return demand.shape() == Demand.Shape.HOLDS
        ? "nothing: it must be so"
        : "`" + PolicySchema.member(demand.shape()) + "`";
  }
}

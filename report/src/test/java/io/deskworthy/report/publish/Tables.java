package io.deskworthy.report.publish;

import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.FindingCatalogue;
import io.deskworthy.report.judging.Demand;
import io.deskworthy.report.judging.Judge;
import io.deskworthy.report.machine.RemoteControlProgram;
import io.deskworthy.report.machine.SupportTable;
import io.deskworthy.report.machine.SupportedSystem;
import io.deskworthy.report.policy.ReachProfile;
import io.deskworthy.report.policy.ReachProfiles;
import io.deskworthy.report.policy.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        + all().map(Tables::row).collect(Collectors.joining());
  }

  /** Returns the findings of a fixed name, and those of any service. */
  static Stream<Finding<?>> all() {
    return Stream.concat(FindingCatalogue.ALL.stream(), FindingCatalogue.OF_EACH_SERVICE.stream());
  }

  static String requirements() {
    return "| name | demanded by | unit |\n|---|---|---|\n"
        + Judge.demands().entrySet().stream()
            .map(entry -> "| `" + entry.getKey() + "` | " + member(entry.getValue()) + " | "
                + entry.getValue().unit().map(Unit::symbol).orElse("–") + " |\n")
            .collect(Collectors.joining());
  }

  static String profiles() {
    return "| profile | parameters | its hosts | sources | read on |\n|---|---|---|---|---|\n"
        + ReachProfiles.ALL.stream().map(Tables::row).collect(Collectors.joining());
  }

  static String remoteControl() {
    return "| program | its processes (`.exe` and capitals do not matter) |\n|---|---|\n"
        + RemoteControlProgram.ALL.stream()
            .map(program ->
                "| " + program.title() + " | " + joined(program.processes().stream()) + " |\n")
            .collect(Collectors.joining());
  }

  static String systems() {
    return "| system | found by | editions | updates until | source |\n|---|---|---|---|---|\n"
        + SupportTable.PUBLISHED.systems().stream().map(Tables::row).collect(Collectors.joining());
  }

  private static String row(SupportedSystem system) {
    String editions = system
        .editions()
        .map(group -> group.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .orElse("all");
    return "| " + system.title() + " | `" + system.system() + "` `" + system.version() + "` | "
        + editions + " | " + term(system.support()) + " | " + system.source() + " |\n";
  }

  private static String term(SupportedSystem.Term term) {
    if (term instanceof SupportedSystem.Until until) {
      return until.last()
          + until.lastIfPaid().map(day -> "; for those who signed up, " + day).orElse("");
    }
    return term instanceof SupportedSystem.AtLeastUntil least
        ? "not announced; expected at least " + least.expected()
        : "renewed continually";
  }

  private static String row(ReachProfile profile) {
    return "| `" + profile.name() + "` ("
        + profile.service().title().english() + ") | "
        + joined(profile.parameters().stream().sorted()) + " | "
        + joined(profile.service().hosts().stream()
            .map(host -> host.host() + " " + host.protocol().word()))
        + " | "
        + String.join(", ", profile.sources())
        + " | " + profile.checkedOn() + " |\n";
  }

  private static String joined(Stream<String> words) {
    String joined = words.map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    return joined.isEmpty() ? "–" : joined;
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

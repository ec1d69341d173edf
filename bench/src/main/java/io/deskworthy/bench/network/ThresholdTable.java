package io.deskworthy.bench.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What our agent said around the threshold, by rate, and every answer that was wrong. */
final class ThresholdTable {

  /** In Mbit/s of IP packets: at most that must never be met, at least that never missed. */
  private static final double NEVER_MET = 18.0;

  private static final double NEVER_MISSED = 19.5;

  private ThresholdTable() {}

  static String of(List<Trial> trials) {
    Map<String, BenchLine> lines = new TreeMap<>();
    ThresholdLines.matching(Pattern.compile("")).forEach(line -> lines.put(line.name(), line));
    Map<String, List<Trial>> groups = new TreeMap<>();
    List<List<String>> wrong = new ArrayList<>();
    for (Trial trial : trials) {
      BenchLine line = lines.get(trial.line());
      if (line != null) {
        groups.computeIfAbsent(group(line), key -> new ArrayList<>()).add(trial);
        fault(line, trial).ifPresent(fault -> wrong.add(row(trial, fault)));
      }
    }
    return trials.size() + " runs\n\n"
        + ComparisonTable.table(
            "line | runs | MET | NOT_MET | UNDETERMINED | borderline | stable | not stable |"
                + " stability unknown | error % | s ↓ | most | MB ↓ | most | loss in its interval",
            groups.entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue()))
                .toList())
        + "\nLoss lay in its interval in "
        + ComparisonTable.lossInInterval(independent(trials, lines))
        + " runs on lines that lose packets independently, or none.\n"
        + "\n" + wrong.size() + " answers that must not be\n\n"
        + ComparisonTable.table(
            "line | run | fault | verdict | reason | stable | goodput | low | high | streams | late ms",
            wrong);
  }

  /** The interval takes losses for independent; outages and bursts are not. */
  private static List<Trial> independent(List<Trial> trials, Map<String, BenchLine> lines) {
    return trials.stream()
        .filter(trial -> Optional.ofNullable(lines.get(trial.line()))
            .filter(line -> line.isSteady() && !line.name().contains("bursts"))
            .isPresent())
        .toList();
  }

  private static String group(BenchLine line) {
    String kind = line.isSteady() ? "" : " with dips or outages";
    boolean far = line.down().delayMillis() >= 150;
    return String.format(
        Locale.ROOT, "%.1f Mbit/s%s%s", line.down().rate(), kind, far ? ", 300–700 ms" : "");
  }

  private static Optional<String> fault(BenchLine line, Trial trial) {
    String verdict = trial.word(Figures.DOWN_VERDICT).orElse("");
    String stable = trial.word(Figures.STABLE_VERDICT).orElse("");
    double rate = line.down().rate();
    if (verdict.isEmpty()) {
      return Optional.of("no answer");
    }
    if (!line.isSteady()) {
      return stable.equals(Figures.MET) ? Optional.of("called stable") : Optional.empty();
    }
    if (rate <= NEVER_MET && verdict.equals(Figures.MET)) {
      return Optional.of("false MET");
    }
    if (rate >= NEVER_MISSED && verdict.equals("NOT_MET")) {
      return Optional.of("false NOT_MET");
    }
    return stable.equals("NOT_MET") && rate >= NEVER_MISSED
        ? Optional.of("called not stable")
        : Optional.empty();
  }

  private static List<String> row(String name, List<Trial> group) {
    return List.of(
        name,
        String.valueOf(group.size()),
        count(group, Figures.DOWN_VERDICT, Figures.MET),
        count(group, Figures.DOWN_VERDICT, "NOT_MET"),
        count(group, Figures.DOWN_VERDICT, "UNDETERMINED"),
        count(group, "down-borderline", "yes"),
        count(group, Figures.STABLE_VERDICT, Figures.MET),
        count(group, Figures.STABLE_VERDICT, "NOT_MET"),
        count(group, Figures.STABLE_VERDICT, "UNDETERMINED"),
        Spread.error(group, Figures.DOWN, Figures.TRUE_DOWN),
        text(Spread.median(group, "loadDownSeconds")),
        text(Spread.most(group, "loadDownSeconds")),
        text(Spread.median(group, "loadDownBytes")),
        text(Spread.most(group, "loadDownBytes")),
        ComparisonTable.lossInInterval(group));
  }

  private static List<String> row(Trial trial, String fault) {
    List<Trial> one = List.of(trial);
    return List.of(
        trial.line(),
        String.valueOf(trial.run()),
        fault,
        ComparisonTable.words(one, Figures.DOWN_VERDICT),
        ComparisonTable.words(one, Figures.DOWN_REASON),
        ComparisonTable.words(one, Figures.STABLE_VERDICT),
        Spread.of(one, Figures.DOWN, 2),
        Spread.of(one, "downLow", 2),
        Spread.of(one, "downHigh", 2),
        Spread.of(one, "downStreams", 0),
        Spread.of(one, Figures.LATE_MILLIS, 1));
  }

  private static String count(List<Trial> group, String name, String word) {
    return String.valueOf(
        group.stream().filter(each -> each.word(name).orElse("").equals(word)).count());
  }

  private static String text(Optional<Double> value) {
    return value.map(each -> String.format(Locale.ROOT, "%.1f", each)).orElse(Spread.NONE);
  }
}

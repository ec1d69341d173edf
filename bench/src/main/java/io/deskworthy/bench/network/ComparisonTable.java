package io.deskworthy.bench.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Results as Markdown: everybody's speeds, and what only our agent says. */
final class ComparisonTable {

  private ComparisonTable() {}

  static String of(List<Trial> trials) {
    Map<String, List<Trial>> groups = new LinkedHashMap<>();
    for (Trial trial : trials) {
      groups
          .computeIfAbsent(trial.line() + "\n" + trial.contender(), key -> new ArrayList<>())
          .add(trial);
    }
    List<List<Trial>> sorted = groups.values().stream().toList();
    List<String> lines =
        sorted.stream().map(group -> group.get(0).line()).distinct().toList();
    List<List<Trial>> byLine = lines.stream()
        .flatMap(line -> sorted.stream().filter(group -> group.get(0).line().equals(line)))
        .toList();
    return everybody(byLine) + "\n" + ours(byLine);
  }

  private static String everybody(List<List<Trial>> groups) {
    return table(
        "line | who | runs | truth ↓ | said ↓ | error ↓ % | truth ↑ | said ↑ | error ↑ % | s | MB"
            + " ↓ | MB ↑ | CPU s | faults",
        groups.stream().map(ComparisonTable::speeds).toList());
  }

  private static List<String> speeds(List<Trial> group) {
    return List.of(
        group.get(0).line(),
        group.get(0).contender(),
        String.valueOf(group.size()),
        Spread.of(group, Figures.TRUE_DOWN, 2),
        Spread.of(group, Figures.DOWN, 2),
        Spread.error(group, Figures.DOWN, Figures.TRUE_DOWN),
        Spread.of(group, Figures.TRUE_UP, 2),
        Spread.of(group, Figures.UP, 2),
        Spread.error(group, Figures.UP, Figures.TRUE_UP),
        Spread.of(group, Figures.SECONDS, 1),
        Spread.of(group, Figures.CROSSED_DOWN, 1),
        Spread.of(group, Figures.CROSSED_UP, 1),
        Spread.of(group, Figures.CPU_SECONDS, 1),
        words(group, Figures.FAULT));
  }

  private static String ours(List<List<Trial>> groups) {
    return table(
        "line | ↓ | reason | stable | borderline | streams | s ↓ | MB ↓ | ↑ | s ↑ | MB ↑ | ping"
            + " ms | idle ms | queue ↓ ms | loaded ↓ ms | error % | queue ↑ ms | loaded ↑ ms |"
            + " error % | loss | in its interval | late ms",
        groups.stream()
            .filter(group -> group.get(0).contender().equals(OurAgent.NAME))
            .map(ComparisonTable::details)
            .toList());
  }

  private static List<String> details(List<Trial> group) {
    Function<String, String> millis = figure -> Spread.of(group, figure, 1);
    return List.of(
        group.get(0).line(),
        words(group, Figures.DOWN_VERDICT),
        words(group, Figures.DOWN_REASON),
        words(group, Figures.STABLE_VERDICT),
        words(group, "down-borderline"),
        Spread.of(group, "downStreams", 0),
        millis.apply("loadDownSeconds"),
        millis.apply("loadDownBytes"),
        words(group, Figures.UP_VERDICT),
        millis.apply("loadUpSeconds"),
        millis.apply("loadUpBytes"),
        millis.apply(Figures.PING_MILLIS),
        millis.apply(Figures.IDLE_MILLIS),
        millis.apply(Figures.TRUE_LOADED_DOWN_MILLIS),
        millis.apply(Figures.LOADED_DOWN_MILLIS),
        Spread.error(group, Figures.LOADED_DOWN_MILLIS, Figures.TRUE_LOADED_DOWN_MILLIS),
        millis.apply(Figures.TRUE_LOADED_UP_MILLIS),
        millis.apply(Figures.LOADED_UP_MILLIS),
        Spread.error(group, Figures.LOADED_UP_MILLIS, Figures.TRUE_LOADED_UP_MILLIS),
        Spread.of(group, Figures.LOSS, 4),
        lossInInterval(group),
        millis.apply(Figures.LATE_MILLIS));
  }

  /** Returns in how many of how many runs the line's loss lay between the agent's bounds. */
  static String lossInInterval(List<Trial> group) {
    List<Trial> told = group.stream()
        .filter(each -> each.number(Figures.LOSS_LOW).isPresent()
            && each.number(Figures.LOSS_HIGH).isPresent()
            && each.number(Figures.TRUE_LOSS).isPresent())
        .toList();
    long inside = told.stream()
        .filter(each -> each.number(Figures.TRUE_LOSS).orElseThrow()
                >= each.number(Figures.LOSS_LOW).orElseThrow()
            && each.number(Figures.TRUE_LOSS).orElseThrow()
                <= each.number(Figures.LOSS_HIGH).orElseThrow())
        .count();
    return told.isEmpty() ? Spread.NONE : inside + " of " + told.size();
  }

  /** Returns the words that were said, with how often if not always the same. */
  static String words(List<Trial> group, String name) {
    Map<String, Long> counts = group.stream()
        .flatMap(each -> each.word(name).stream())
        .collect(Collectors.groupingBy(word -> word, LinkedHashMap::new, Collectors.counting()));
    if (counts.isEmpty()) {
      return Spread.NONE;
    }
    boolean always = counts.size() == 1 && counts.containsValue((long) group.size());
    return counts.entrySet().stream()
        .map(each -> always ? each.getKey() : each.getValue() + "× " + each.getKey())
        .collect(Collectors.joining(", "));
  }

  static String table(String heads, List<List<String>> rows) {
    StringBuilder text = new StringBuilder("| " + heads + " |\n");
    text.append("|---".repeat(heads.split(" \\| ", -1).length)).append("|\n");
    for (List<String> row : rows) {
      text.append(row.stream()
              .map(cell -> cell.replace("|", "/").replace("\n", " "))
              .collect(Collectors.joining(" | ", "| ", " |")))
          .append('\n');
    }
    return text.toString();
  }
}

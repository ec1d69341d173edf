package io.deskworthy.bench.applicants;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** What people ask the list for, each kind with parameters drawn by chance. */
final class Searches {

  private static final List<String> VERDICTS =
      List.of("READY", "NOT_READY", "UNDETERMINED", "WAIVED");

  private static final List<String> MISSED = List.of(
      "memory.installed",
      "network.download",
      "network.download.stable",
      "room.quiet",
      "microphone.works");

  private static final List<String> FIRST =
      List.of("anna", "анна", "пётр", "oleg", "ксения", "roman", "юлия", "emma");

  private static final List<String> LAST =
      List.of("зайцева", "smith", "голубев", "petrova", "соловьёв", "weber", "павлов", "novak");

  private final Random random;
  private final List<String> reports;
  private final List<String> positions;

  Searches(long seed, List<String> reports, List<String> positions) {
    this.random = new Random(seed);
    this.reports = reports;
    this.positions = positions;
  }

  /** Returns each kind with what makes one more address of it. */
  Map<String, Supplier<String>> kinds() {
    Map<String, Supplier<String>> kinds = new LinkedHashMap<>();
    kinds.put("first page", () -> path(""));
    kinds.put("page from anywhere in the list", () -> path("after=" + any(reports)));
    kinds.put("page before anywhere", () -> path("before=" + any(reports)));
    kinds.put("oldest first", () -> path("sort=oldest"));
    kinds.put("by name", () -> path("sort=name"));
    kinds.put("by name, from anywhere", () -> path("sort=name&after=" + any(reports)));
    kinds.put("verdict", () -> path(verdict()));
    kinds.put("verdict, from anywhere", () -> path(verdict() + "&after=" + any(reports)));
    kinds.put("requirement missed", () -> path(missed()));
    kinds.put("position", () -> path(position()));
    kinds.put("age", () -> path("age=" + any(List.of("day", "week", "month", "older"))));
    kinds.put("archived", () -> path("state=archived"));
    kinds.put("accepted", () -> path("state=accepted"));
    kinds.put("accepted, by name", () -> path("state=accepted&sort=name"));
    kinds.put(
        "verdict, position, requirement and age",
        () -> path(verdict() + "&" + position() + "&" + missed() + "&age=month"));
    kinds.put("asked to run again: none", () -> path("state=rerun"));
    kinds.put("search: a first name", () -> path(words(any(FIRST))));
    kinds.put("search: first and last name", () -> path(words(any(FIRST) + " " + any(LAST))));
    kinds.put("search: one letter", () -> path(words(any(List.of("a", "о", "х", "q")))));
    kinds.put("search: a name and a position", () -> path(words(any(FIRST) + " чат")));
    kinds.put("search: a report", () -> path(words(any(reports))));
    kinds.put("search: nobody", () -> path(words("nobody" + random.nextInt(1000))));
    kinds.put(
        "search: nobody, by name and verdict",
        () -> path(words("никто" + random.nextInt(1000)) + "&sort=name&" + verdict()));
    return kinds;
  }

  private String verdict() {
    return "verdict=" + any(VERDICTS);
  }

  private String missed() {
    return "missed=" + any(MISSED);
  }

  private String position() {
    return "position=" + any(positions);
  }

  private static String words(String text) {
    return "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static String path(String query) {
    return query.isEmpty() ? "/applicants" : "/applicants?" + query;
  }
}

package io.deskworthy.bench.network;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One contender on one line, once.
 *
 * @param line the line's name
 * @param contender the contender's
 * @param run from 1
 * @param figures what it said, and what was true
 */
record Trial(String line, String contender, int run, Answer figures) {

  private static final JsonMapper JSON = new JsonMapper();

  /** Reads a line of the file of raw results. */
  static Trial parse(String text) {
    JsonNode json = JSON.readTree(text);
    Map<String, Double> numbers = new TreeMap<>();
    json.path("numbers")
        .properties()
        .forEach(each -> numbers.put(each.getKey(), each.getValue().doubleValue()));
    Map<String, String> words = new TreeMap<>();
    json.path("words")
        .properties()
        .forEach(each -> words.put(each.getKey(), each.getValue().stringValue()));
    return new Trial(
        json.path("line").stringValue(),
        json.path("contender").stringValue(),
        json.path("run").intValue(),
        new Answer(numbers, words));
  }

  /** Returns a line of the file of raw results. */
  String text() {
    ObjectNode json = JSON.createObjectNode();
    json.put("line", line).put("contender", contender).put("run", run);
    ObjectNode numbers = json.putObject("numbers");
    new TreeMap<>(figures.numbers()).forEach(numbers::put);
    ObjectNode words = json.putObject("words");
    new TreeMap<>(figures.words()).forEach(words::put);
    return JSON.writeValueAsString(json);
  }

  Optional<Double> number(String name) {
    return Optional.ofNullable(figures.numbers().get(name));
  }

  Optional<String> word(String name) {
    return Optional.ofNullable(figures.words().get(name));
  }
}

package io.deskworthy.bench.network;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Named figures and words: what a contender said of a line, and what is known about it. What was
 * not said is not there.
 */
record Answer(Map<String, Double> numbers, Map<String, String> words) {

  /** Copies the maps. */
  Answer {
    numbers = Map.copyOf(numbers);
    words = Map.copyOf(words);
  }

  static Collector collect() {
    return new Collector();
  }

  /** Returns the end of what a program said, in which most programs tell what went wrong. */
  static String end(String said) {
    int most = 300;
    String line = said.replace('\n', ' ').trim();
    return line.substring(Math.max(0, line.length() - most));
  }

  /** Collects figures, some of which may be missing. */
  static final class Collector {

    private final Map<String, Double> numbers = new TreeMap<>();
    private final Map<String, String> words = new TreeMap<>();

    Collector number(String name, double value) {
      numbers.put(name, value);
      return this;
    }

    Collector number(String name, Optional<Double> value) {
      value.ifPresent(present -> numbers.put(name, present));
      return this;
    }

    Collector word(String name, String value) {
      words.put(name, value);
      return this;
    }

    Collector all(Answer other) {
      numbers.putAll(other.numbers());
      words.putAll(other.words());
      return this;
    }

    Answer done() {
      return new Answer(numbers, words);
    }
  }
}

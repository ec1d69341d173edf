package io.deskworthy.bench.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of the comparison, from a list beside this class. */
final class BenchLines {

  private static final String LIST = "lines.txt";

  private BenchLines() {}

  /** Returns those lines in whose name {@code filter} is found. */
  static List<BenchLine> matching(Pattern filter) {
    return all().stream().filter(line -> filter.matcher(line.name()).find()).toList();
  }

  private static List<BenchLine> all() {
    try (InputStream list = BenchLines.class.getResourceAsStream(LIST)) {
      if (list == null) {
        throw new IllegalStateException(LIST + " is not beside " + BenchLines.class);
      }
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(text -> !text.isBlank() && !text.startsWith("#"))
          .map(BenchLine::parse)
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

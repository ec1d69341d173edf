package io.deskworthy.server.employer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Values over time that a chart is made of.
 *
 * @param values one after the other; nothing where none is known
 * @param each how many seconds each sums up
 * @param seconds time from the left edge to the right; at least as long as all values
 * @param uncounted seconds at the beginning that do not count
 * @param zero whether the vertical axis begins at nothing
 * @param demanded a value that is enough
 */
record Series(
    List<Optional<Double>> values,
    double each,
    double seconds,
    double uncounted,
    boolean zero,
    Optional<Double> demanded) {

  /** One value is no course of anything. */
  private static final int FEWEST = 2;

  boolean isDrawable() {
    return known().size() >= FEWEST;
  }

  List<Double> known() {
    return values.stream().flatMap(Optional::stream).toList();
  }

  double least() {
    return known().stream().mapToDouble(value -> value).min().orElse(0);
  }

  double most() {
    return known().stream().mapToDouble(value -> value).max().orElse(0);
  }

  double mean() {
    return known().stream().mapToDouble(value -> value).average().orElse(0);
  }

  ChartScale scale() {
    double highest = Math.max(most(), demanded.orElse(most()));
    return ChartScale.over(zero ? 0 : least(), highest, seconds);
  }

  /** Returns each unbroken row of points; a point stands in the middle of the time it sums up. */
  List<String> lines() {
    ChartScale scale = scale();
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int place = 0; place < values.size(); place++) {
      int x = scale.x((place + 0.5) * each);
      values
          .get(place)
          .ifPresentOrElse(
              value -> line.append(x).append(',').append(scale.y(value)).append(' '),
              () -> addTo(lines, line));
    }
    addTo(lines, line);
    return lines;
  }

  /** A row of one point is that point twice: a line from it to itself, which is a dot. */
  private static void addTo(List<String> lines, StringBuilder line) {
    String points = line.toString().strip();
    if (!points.isEmpty()) {
      lines.add(points.contains(" ") ? points : points + " " + points);
    }
    line.setLength(0);
  }
}

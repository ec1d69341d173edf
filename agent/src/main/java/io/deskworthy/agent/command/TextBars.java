package io.deskworthy.agent.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * Values over time as upright bars of characters, with axes; at most {@value #WIDTH} columns wide.
 *
 * @param values one for each half second, zero or more; nothing where none is known
 * @param uncounted seconds at the beginning that are marked as not counted
 * @param enough a value that is marked
 * @param number how a number is written
 * @param second how a moment is written
 * @param blocks whether block elements can be shown, and not ASCII alone
 */
record TextBars(
    List<Optional<Double>> values,
    double uncounted,
    Optional<Double> enough,
    DoubleFunction<String> number,
    DoubleFunction<String> second,
    boolean blocks) {

  /** Eighths of a cell, from below. */
  static final String BLOCKS = "▁▂▃▄▅▆▇█";

  static final int WIDTH = 72;

  /** Marks where no value is known. */
  static final String UNKNOWN = "x";

  /** Points at what is enough. */
  static final String ENOUGH = "<";

  private static final int LABEL = 7;

  /** What the labels of the axis and the mark at the right leave. */
  private static final int MOST_COLUMNS = 56;

  /** Enough to tell a third from a half, low enough for four charts in one window. */
  private static final int HEIGHT = 4;

  private static final int EIGHTHS = 8;

  private static final double SECONDS = 0.5;

  private static final double[] ROUND = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};

  private static final int[] MOMENTS = {1, 2, 5, 10, 20, 60};

  /** A label of a moment and the space after it. */
  private static final int MOMENT_WIDTH = 6;

  /** Returns what marks the part of the axis that does not count. */
  String uncountedMark() {
    return blocks ? "┄" : ".";
  }

  /** Returns the lines of the chart, the axis of time last; none without values. */
  List<String> lines() {
    if (values.isEmpty()) {
      return List.of();
    }
    List<Optional<Double>> columns = columns();
    double top = top(columns);
    List<String> lines = new ArrayList<>();
    for (int row = HEIGHT - 1; row >= 0; row--) {
      lines.add(row(row, top, columns));
    }
    lines.add(axis(columns.size()));
    lines.add(moments(columns.size()));
    return lines;
  }

  private String row(int row, double top, List<Optional<Double>> columns) {
    StringBuilder line = new StringBuilder(label(row, top)).append(blocks ? '│' : '|');
    for (Optional<Double> value : columns) {
      line.append(cell(row, value, top).repeat(width()));
    }
    boolean marked = enough.map(value -> rowOf(value, top) == row).orElse(false);
    return (marked ? line + " " + ENOUGH : line.toString()).stripTrailing();
  }

  private String label(int row, double top) {
    boolean labelled = row == HEIGHT - 1 || row == HEIGHT / 2 - 1;
    return right(labelled ? number.apply(top * (row + 1) / HEIGHT) : "");
  }

  private static String right(String label) {
    String shortened = label.substring(0, Math.min(LABEL - 1, label.length()));
    return " ".repeat(LABEL - 1 - shortened.length()) + shortened + " ";
  }

  private String cell(int row, Optional<Double> value, double top) {
    if (value.isEmpty()) {
      return row == 0 ? UNKNOWN : " ";
    }
    double share = Math.min(1, value.get() / top);
    long all = Math.round(share * HEIGHT * EIGHTHS);
    long seen = value.get() > 0 ? Math.max(1, all) : 0;
    int level = (int) Math.max(0, Math.min(EIGHTHS, seen - (long) row * EIGHTHS));
    if (level == 0) {
      return " ";
    }
    String ascii = level * 2 > EIGHTHS ? "#" : ".";
    return blocks ? BLOCKS.substring(level - 1, level) : ascii;
  }

  private String axis(int columns) {
    int begin = (int) Math.min(columns, Math.round(uncounted / (SECONDS * merged())));
    return right(number.apply(0))
        + (blocks ? "└" : "+")
        + uncountedMark().repeat(begin * width())
        + (blocks ? "─" : "-").repeat((columns - begin) * width());
  }

  private String moments(int columns) {
    double perSecond = width() / (SECONDS * merged());
    int step = MOMENTS[MOMENTS.length - 1];
    for (int each = MOMENTS.length - 1; each >= 0; each--) {
      step = MOMENTS[each] * perSecond >= MOMENT_WIDTH ? MOMENTS[each] : step;
    }
    StringBuilder line = new StringBuilder(" ".repeat(LABEL + 1));
    for (int at = 0; at * perSecond < columns * width(); at += step) {
      int place = LABEL + 1 + (int) Math.round(at * perSecond);
      line.append(" ".repeat(Math.max(0, place - line.length()))).append(second.apply(at));
    }
    return line.toString();
  }

  /** The mark stands in the row in which a bar of that height ends. */
  private static int rowOf(double value, double top) {
    return (int) Math.max(0, Math.min(HEIGHT, Math.ceil(value / top * HEIGHT)) - 1);
  }

  private int width() {
    return values.size() * 2 <= MOST_COLUMNS ? 2 : 1;
  }

  /** How many values share a column. */
  private int merged() {
    return (values.size() + MOST_COLUMNS - 1) / MOST_COLUMNS;
  }

  private List<Optional<Double>> columns() {
    List<Optional<Double>> columns = new ArrayList<>();
    for (int first = 0; first < values.size(); first += merged()) {
      columns.add(mean(values.subList(first, Math.min(first + merged(), values.size()))));
    }
    return columns;
  }

  private static Optional<Double> mean(List<Optional<Double>> some) {
    List<Double> known = some.stream().flatMap(Optional::stream).toList();
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(known.stream().mapToDouble(Double::doubleValue).average().orElseThrow());
  }

  private double top(List<Optional<Double>> columns) {
    List<Double> heights =
        new ArrayList<>(columns.stream().flatMap(Optional::stream).toList());
    enough.ifPresent(heights::add);
    double most = heights.isEmpty() ? 0 : Collections.max(heights);
    if (most <= 0) {
      return 1;
    }
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    for (double factor : ROUND) {
      if (factor * power >= most) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}

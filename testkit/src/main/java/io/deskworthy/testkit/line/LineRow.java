package io.deskworthy.testkit.line;

import java.util.List;
import java.util.stream.Stream;

/**
 * One row of the line's record, of which there are a hundred in a second.
 *
 * @param nanos when, by the clock of {@link System#nanoTime()}
 */
public record LineRow(long nanos, WayCounts up, WayCounts down) {

  private static final int COLUMNS = 13;

  static LineRow parse(String text) {
    List<Long> numbers = Stream.of(text.split(" ", -1)).map(Long::valueOf).toList();
    if (numbers.size() != COLUMNS) {
      throw new IllegalArgumentException("not a row of a line's record: " + text);
    }
    return new LineRow(numbers.get(0), counts(numbers, 1), counts(numbers, 7));
  }

  /** Returns what it says of {@code way}. */
  public WayCounts of(Way way) {
    return way == Way.UP ? up : down;
  }

  private static WayCounts counts(List<Long> numbers, int at) {
    return new WayCounts(
        numbers.get(at),
        numbers.get(at + 1),
        numbers.get(at + 2),
        numbers.get(at + 3),
        numbers.get(at + 4),
        numbers.get(at + 5));
  }
}

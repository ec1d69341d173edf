package io.deskworthy.testkit.line;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The truth about a stretch of time on an emulated line.
 *
 * @param rows in the order of time, two or more
 */
public record LineRecord(List<LineRow> rows) {

  /** Copies the rows. */
  public LineRecord {
    rows = List.copyOf(rows);
    if (rows.size() < 2) {
      throw new IllegalArgumentException("a stretch of time has two ends");
    }
  }

  /** Returns how long it is. */
  public Duration length() {
    return Duration.ofNanos(last().nanos() - first().nanos());
  }

  /** Returns what went over the line in {@code way}. */
  public WayCounts total(Way way) {
    return last().of(way).since(first().of(way));
  }

  /** Returns the rate of IP packets that arrived in {@code way}, in Mbit/s. */
  public double rate(Way way) {
    return total(way).bytes() * 8e3 / (last().nanos() - first().nanos());
  }

  /**
   * Returns how long packets waited in the queue.
   *
   * @param share of the time in which the wait was at most that: 0.5 for the median, 0 to 1
   */
  public Duration queueDelay(Way way, double share) {
    long[] micros =
        rows.stream().mapToLong(row -> row.of(way).queueMicros()).sorted().toArray();
    int rank = (int) Math.ceil(share * micros.length);
    return Duration.ofNanos(1000 * micros[Math.max(0, rank - 1)]);
  }

  /** Returns the worst lateness of the emulation itself, in either direction. */
  public Duration worstLateness() {
    long micros = rows.stream()
        .mapToLong(row -> Math.max(row.up().lateMicros(), row.down().lateMicros()))
        .max()
        .orElse(0);
    return Duration.ofNanos(1000 * micros);
  }

  /** Returns the part from {@code from} to {@code to}, by {@link System#nanoTime()}. */
  public Optional<LineRecord> between(long from, long to) {
    List<LineRow> part = rows.stream()
        .filter(row -> row.nanos() - from >= 0 && row.nanos() - to <= 0)
        .toList();
    return part.size() < 2 ? Optional.empty() : Optional.of(new LineRecord(part));
  }

  private LineRow first() {
    return rows.get(0);
  }

  private LineRow last() {
    return rows.get(rows.size() - 1);
  }

  /** Says how much there is; all rows would be a thousand lines. */
  @Override
  public String toString() {
    return rows.size() + " rows in " + length();
  }
}

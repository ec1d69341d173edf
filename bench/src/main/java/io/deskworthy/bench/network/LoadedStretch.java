package io.deskworthy.bench.network;

import io.deskworthy.testkit.line.LineRecord;
import io.deskworthy.testkit.line.LineRow;
import io.deskworthy.testkit.line.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** When, and how heavily, a contender loaded a line in one direction. */
final class LoadedStretch {

  /** So many rows are a tenth of a second. */
  private static final int ROWS = 10;

  /** Of the rate it reaches: acknowledgements of 30 Mbit/s take a good third of 2 Mbit/s. */
  private static final double LOAD = 0.5;

  /**
   * A burst that looks for dips comes every 350 ms and may fill a tenth of a second, never five.
   */
  private static final int LASTING = 5;

  /** The ramp-up's queue is not the load's; the agent leaves out as much. */
  private static final long LEAVE_OUT_NANOS = 1_000_000_000L;

  /** The stretch's end is known to a tenth of a second. */
  private static final long SLACK_NANOS = 100_000_000L;

  private LoadedStretch() {}

  /**
   * Returns what the line did from a second after the load began until nothing more was sent: what
   * the queue still held then is not load.
   */
  static Optional<LineRecord> of(LineRecord record, Way way) {
    return whole(record, way).flatMap(stretch -> {
      long begin = stretch.rows().get(0).nanos();
      return stretch.between(begin + LEAVE_OUT_NANOS, sendingEnds(stretch, way));
    });
  }

  /** While a queue only empties, now and the time it still takes give the same moment: its end. */
  private static long sendingEnds(LineRecord stretch, Way way) {
    long end = stretch.rows().get(0).nanos() + stretch.length().toNanos();
    return stretch.rows().stream()
        .filter(row -> row.nanos() + 1000 * row.of(way).queueMicros() - end >= -SLACK_NANOS)
        .findFirst()
        .map(LineRow::nanos)
        .orElse(end);
  }

  /** Returns what the line did from the load's beginning to its end. */
  static Optional<LineRecord> whole(LineRecord record, Way way) {
    List<LineRow> ends = new ArrayList<>();
    for (int i = 0; i < record.rows().size(); i += ROWS) {
      ends.add(record.rows().get(i));
    }
    double[] bytes = new double[Math.max(0, ends.size() - 1)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = ends.get(i + 1).of(way).bytes() - ends.get(i).of(way).bytes();
    }
    double least = LOAD * high(bytes);
    int first = 0;
    int last = bytes.length - 1;
    while (first < bytes.length && least(bytes, first, first + LASTING) < least) {
      first++;
    }
    while (last > first && least(bytes, last + 1 - LASTING, last + 1) < least) {
      last--;
    }
    return last <= first || least <= 0
        ? Optional.empty()
        : record.between(ends.get(first).nanos(), ends.get(last + 1).nanos());
  }

  private static double least(double[] bytes, int from, int to) {
    return Arrays.stream(bytes, Math.max(0, from), Math.min(bytes.length, to))
        .min()
        .orElse(0);
  }

  /** Returns the tenth highest, so that one burst of a kernel's does not count. */
  private static double high(double[] bytes) {
    double[] sorted = bytes.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[Math.max(0, sorted.length - 10)];
  }

  /** Returns the median time in ms that a packet there and back waited in the two queues. */
  static double queueMillis(LineRecord stretch) {
    long[] micros = stretch.rows().stream()
        .mapToLong(row -> row.up().queueMicros() + row.down().queueMicros())
        .sorted()
        .toArray();
    return micros[micros.length / 2] / 1e3;
  }
}

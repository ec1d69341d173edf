package io.deskworthy.bench.network;

import io.deskworthy.testkit.line.LineRecord;
import io.deskworthy.testkit.line.Way;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One candidate among many.
 *
 * @param number in the order of their beginnings, from 1
 * @param began by {@link System#nanoTime()}
 * @param down when the download was asked for and ran
 * @param up the same of the upload
 * @param voids how often the node was too busy for a fair measurement
 * @param end when the last load was over
 * @param answer what the agent said
 */
record CandidateRun(
    int number,
    long began,
    Optional<Load> down,
    Optional<Load> up,
    int voids,
    double end,
    Answer answer) {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final String DOWNLOAD = "[network.download]";
  private static final String UPLOAD = "[network.upload]";
  private static final String WAITING = "[network.waiting]";
  private static final String AGAIN = "[network.again]";

  /**
   * One direction's turn, void transfers and second looks included.
   *
   * @param asked when the agent asked for it
   * @param began when the load began, as the line saw it
   * @param ended when it ended
   */
  record Load(long asked, long began, long ended) {

    double waited() {
      return Math.max(0, (began - asked) / NANOS_PER_SECOND);
    }

    double seconds() {
      return (ended - began) / NANOS_PER_SECOND;
    }
  }

  static CandidateRun of(int number, RunningProgram program, LineRecord record, Answer answer) {
    List<RunningProgram.Line> said = program.errLines();
    int upload = last(said, UPLOAD, said.size());
    int download = last(said, DOWNLOAD, upload);
    Optional<Load> down = load(record, Way.DOWN, asked(said.subList(0, download + 1)));
    Optional<Load> up = load(record, Way.UP, asked(said.subList(download + 1, upload + 1)));
    long voids = said.stream().filter(line -> line.text().endsWith(AGAIN)).count();
    double end = up.or(() -> down)
        .map(last -> (last.ended() - program.startedNanos()) / NANOS_PER_SECOND)
        .orElse(Double.NaN);
    return new CandidateRun(number, program.startedNanos(), down, up, (int) voids, end, answer);
  }

  /** Returns the place of the last line before {@code end} that ends with {@code step}; or -1. */
  private static int last(List<RunningProgram.Line> said, String step, int end) {
    int place = end - 1;
    while (place >= 0 && !said.get(place).text().endsWith(step)) {
      place--;
    }
    return place;
  }

  /** The first thing said of a queue, or, where there was none, of the transfer itself. */
  private static Optional<Long> asked(List<RunningProgram.Line> said) {
    return said.stream()
        .filter(line ->
            Stream.of(WAITING, DOWNLOAD, UPLOAD).anyMatch(step -> line.text().endsWith(step)))
        .map(RunningProgram.Line::nanos)
        .findFirst();
  }

  private static Optional<Load> load(LineRecord record, Way way, Optional<Long> asked) {
    return asked.flatMap(at -> LoadedStretch.whole(record, way).map(stretch -> {
      long began = stretch.rows().get(0).nanos();
      return new Load(at, began, began + stretch.length().toNanos());
    }));
  }
}

package io.deskworthy.bench.network;

import io.deskworthy.testkit.line.LineRecord;
import io.deskworthy.testkit.line.Way;
import java.util.Optional;

/** What is true of a run, from the line's shape and from what its emulator has counted. */
final class LineTruth {

  private static final double MEGA = 1e6;

  private LineTruth() {}

  /**
   * Returns the truth.
   *
   * @param pace in Mbit/s: what the contender never goes beyond
   * @param ping the round trip without load in ms, by a program that nobody here wrote
   */
  static Answer of(BenchLine line, LineRecord record, double pace, Optional<Double> ping) {
    return Answer.collect()
        .number(Figures.TRUE_DOWN, Math.min(pace, line.down().goodput()))
        .number(Figures.TRUE_UP, Math.min(pace, line.up().goodput()))
        .number(Figures.TRUE_LOSS, line.roundTripLoss())
        .number(Figures.PING_MILLIS, ping)
        .number(Figures.CROSSED_DOWN, record.total(Way.DOWN).bytes() / MEGA)
        .number(Figures.CROSSED_UP, record.total(Way.UP).bytes() / MEGA)
        .number(Figures.TRUE_LOADED_DOWN_MILLIS, loaded(record, Way.DOWN, ping))
        .number(Figures.TRUE_LOADED_UP_MILLIS, loaded(record, Way.UP, ping))
        .number("loadDownSeconds", seconds(record, Way.DOWN))
        .number("loadUpSeconds", seconds(record, Way.UP))
        .number("loadDownBytes", bytes(record, Way.DOWN))
        .number("loadUpBytes", bytes(record, Way.UP))
        .number(Figures.LATE_MILLIS, record.worstLateness().toNanos() / MEGA)
        .done();
  }

  private static Optional<Double> loaded(LineRecord record, Way way, Optional<Double> ping) {
    return ping.flatMap(idle ->
        LoadedStretch.of(record, way).map(stretch -> idle + LoadedStretch.queueMillis(stretch)));
  }

  private static Optional<Double> seconds(LineRecord record, Way way) {
    return LoadedStretch.whole(record, way).map(stretch -> stretch.length().toMillis() / 1e3);
  }

  private static Optional<Double> bytes(LineRecord record, Way way) {
    return LoadedStretch.whole(record, way).map(stretch -> stretch.total(way).bytes() / MEGA);
  }
}

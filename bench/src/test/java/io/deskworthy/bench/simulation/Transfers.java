package io.deskworthy.bench.simulation;

import io.deskworthy.report.network.NextStep;
import io.deskworthy.report.network.ProbeSample;
import io.deskworthy.report.network.TransferBins;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.Optional;

/** Transfers of a fixed length, for tests of the engine. */
final class Transfers {

  private static final double UNPACED = 1000;

  private Transfers() {}

  /** Runs so many connections (four or more) for so many seconds, as fast as they can. */
  static Course unpaced(String line, int streams, int seconds) {
    return paced(line, streams, seconds, UNPACED);
  }

  static Course paced(String line, int streams, int seconds, double megabits) {
    return new Simulation(Line.parse(line), BitRate.ofMegabitsPerSecond(megabits), view -> {
          int bins = view.bins().count();
          if (bins >= seconds * TransferBins.PER_SECOND) {
            return new NextStep.Stop(NextStep.Standing.TIME_UP);
          }
          return bins == 1 && streams > 4 ? new NextStep.MoreStreams(streams) : new NextStep.GoOn();
        })
        .run();
  }

  /** Returns the goodput after the first {@code seconds}, in Mbit/s. */
  static double goodput(Course course, int seconds) {
    TransferBins rest = course.view().bins().from(seconds * TransferBins.PER_SECOND);
    return rest.lastRate(rest.count()).megabitsPerSecond();
  }

  static Duration longestRoundTrip(Course course) {
    return course.view().probes().stream()
        .map(ProbeSample::roundTrip)
        .flatMap(Optional::stream)
        .max(Duration::compareTo)
        .orElseThrow();
  }
}

package io.deskworthy.bench.simulation;

import io.deskworthy.report.network.TransferDecision;
import io.deskworthy.report.unit.BitRate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts the product's decisions to the test.
 *
 * @param target goodput asked for
 * @param pace what the node promises
 */
record Trial(BitRate target, BitRate pace) {

  Course course(Line line) {
    return new Simulation(line, pace, view -> TransferDecision.next(view, target)).run();
  }

  Case judged(Line line) {
    Course course = course(line);
    return Case.of(course, Verdict.of(course.view(), target));
  }

  /** Returns so many cases, in their order, on all processors. */
  List<Case> cases(long seed, int lines) {
    return IntStream.range(0, lines)
        .parallel()
        .mapToObj(number -> judged(LineDraw.line(seed, number)))
        .toList();
  }
}

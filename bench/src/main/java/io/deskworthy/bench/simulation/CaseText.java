package io.deskworthy.bench.simulation;

import io.deskworthy.report.network.ProbeSample;
import io.deskworthy.report.network.Throughput;
import io.deskworthy.report.network.TransferConditions;
import io.deskworthy.report.network.TransferView;
import io.deskworthy.report.unit.BitRate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints one case so that a person can see why it went as it did. */
final class CaseText {

  private static final double BYTES_PER_BIN_TO_MEGABITS = 8 * 10 / 1e6;

  private CaseText() {}

  static String wrong(Case one, Course course, BitRate target) {
    String ways = WrongAnswer.of(one).map(WrongAnswer::words).collect(Collectors.joining("; "));
    return String.format(Locale.ROOT, "%n%s (%s)%n", ways, one.kind().words())
        + whole(course, target);
  }

  static String whole(Course course, BitRate target) {
    TransferView view = course.view();
    Verdict verdict = Verdict.of(view, target);
    Case judged = Case.of(course, verdict);
    return String.format(Locale.ROOT, "  --line '%s'%n", course.line())
        + String.format(
            Locale.ROOT,
            "  %s%s, stable: %s; ended %s after %.1f s and %.1f MB; the line carried %.2f%n",
            verdict.answer(),
            verdict.borderline() ? " (borderline)" : "",
            verdict.stable().map(Object::toString).orElse("not determined"),
            course.standing(),
            judged.seconds(),
            judged.megabytes(),
            judged.lineRate())
        + figures(view, target)
        + "  Mbit/s in each 100 ms: " + bins(view) + "\n"
        + "  probes, ms: " + probes(view) + "\n";
  }

  private static String figures(TransferView view, BitRate target) {
    Optional<Throughput> seen =
        Throughput.of(view.bins(), view.conditions(), target).value();
    TransferConditions conditions = view.conditions();
    return String.format(
        Locale.ROOT,
        "  goodput %s; idle %.1f ms, p95 %.1f ms; stages %s; gaps %s%n",
        seen.map(CaseText::estimate).orElse("unknown"),
        millis(conditions.idleRtt().toNanos()),
        millis(view.idleP95().toNanos()),
        conditions.stages().stream()
            .map(stage -> stage.streams() + " from bin " + stage.fromBin())
            .toList(),
        conditions.gaps().stream()
            .map(gap -> gap.length().toMillis() + " ms in bin " + gap.bin())
            .toList());
  }

  private static String estimate(Throughput seen) {
    return String.format(
        Locale.ROOT,
        "%.2f (%.2f to %.2f), ramp-up %d bins%s",
        seen.estimate().goodput().megabitsPerSecond(),
        seen.estimate().low().megabitsPerSecond(),
        seen.estimate().high().megabitsPerSecond(),
        seen.rampUp().bins(),
        seen.rampUp().settled() ? "" : ", cut off");
  }

  private static String bins(TransferView view) {
    return view.bins().bytes().stream()
        .map(bytes -> String.format(Locale.ROOT, "%.0f", bytes * BYTES_PER_BIN_TO_MEGABITS))
        .collect(Collectors.joining(" "));
  }

  private static String probes(TransferView view) {
    return view.probes().stream()
        .map(ProbeSample::roundTrip)
        .map(trip -> trip.map(time -> String.valueOf(time.toMillis())).orElse("-"))
        .collect(Collectors.joining(" "));
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }
}

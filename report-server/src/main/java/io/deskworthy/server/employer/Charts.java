package io.deskworthy.server.employer;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.TransferCourse;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.text.LineText;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.Decibels;
import io.deskworthy.server.page.Frame;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Draws what was measured over time: rate and delay of each direction, and the level of the
 * silence.
 */
final class Charts {

  private static final double NANOS_PER_MILLI = 1e6;
  private static final double MILLIS_PER_SECOND = 1e3;

  private final Findings findings;
  private final Policy policy;
  private final Frame frame;

  Charts(Findings findings, Policy policy, Frame frame) {
    this.findings = findings;
    this.policy = policy;
    this.frame = frame;
  }

  List<ChartGroup> all() {
    List<ChartGroup> groups = new ArrayList<>();
    for (LineText text : LineText.all(findings, policy, frame.texts(), LineText.Reader.EMPLOYER)) {
      List<Chart> charts = TransferCourse.of(findings, text.direction())
          .map(course -> line(text.direction(), course))
          .orElse(List.of());
      groups.add(new ChartGroup(text.title(), text.sentences(), charts));
    }
    List<Chart> noise = chart("noise", noise()).stream().toList();
    if (!noise.isEmpty()) {
      groups.add(new ChartGroup("", List.of(), noise));
    }
    return groups;
  }

  private List<Chart> line(Direction direction, TransferCourse course) {
    double each = TransferCourse.STEP.toMillis() / MILLIS_PER_SECOND;
    List<Optional<Double>> rates = course.megabits().stream().map(Optional::of).toList();
    List<Optional<Double>> delays = course.delays().stream()
        .map(delay -> delay.map(Duration::toNanos).map(nanos -> nanos / NANOS_PER_MILLI))
        .toList();
    double seconds = each * Math.max(rates.size(), delays.size());
    Optional<Double> demanded = policy
        .demandedRate("network." + direction.word())
        .map(BitRate::megabitsPerSecond)
        .map(rate -> rate * policy.goodputFactor());
    double start = course.rampUpSeconds();
    return Stream.of(
            chart(direction.word(), new Series(rates, each, seconds, start, true, demanded)),
            chart(
                direction.word() + "-delay",
                new Series(delays, each, seconds, 0, true, Optional.empty())))
        .flatMap(Optional::stream)
        .toList();
  }

  private Series noise() {
    List<Optional<Double>> levels = findings
        .reading(NoiseFindings.SECOND_LEVELS)
        .value()
        .map(list -> list.stream().map(Decibels::value).map(Optional::of).toList())
        .orElse(List.of());
    return new Series(levels, 1, levels.size(), 0, false, Optional.empty());
  }

  private Optional<Chart> chart(String name, Series series) {
    return series.isDrawable() ? Optional.of(drawn(name, series)) : Optional.empty();
  }

  private Chart drawn(String name, Series series) {
    ChartScale scale = series.scale();
    return new Chart(
        "chart-" + name,
        frame.text("chart." + name),
        frame.text(
            "chart." + name + ".description",
            number(series.least()),
            number(series.most()),
            number(series.mean()),
            number(series.values().size() * series.each())),
        scale.ticks(this::number),
        scale.moments(),
        series.lines(),
        start(series, scale),
        series
            .demanded()
            .map(value ->
                new Chart.Tick(scale.y(value), frame.text("chart.demanded", number(value)))));
  }

  /** As wide as it took, and never wider than the picture. */
  private Optional<Chart.Tick> start(Series series, ChartScale scale) {
    double uncounted = Math.min(series.uncounted(), series.seconds());
    return uncounted > 0
        ? Optional.of(
            new Chart.Tick(scale.x(uncounted), frame.text("chart.start", number(uncounted))))
        : Optional.empty();
  }

  private String number(double value) {
    NumberFormat format = NumberFormat.getNumberInstance(frame.language().locale());
    format.setMaximumFractionDigits(1);
    return format.format(value);
  }
}

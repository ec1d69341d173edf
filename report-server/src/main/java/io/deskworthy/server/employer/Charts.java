package io.deskworthy.server.employer;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NetworkFindings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.finding.ThroughputFindings;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.ByteSize;
import io.deskworthy.report.unit.Decibels;
import io.deskworthy.server.page.Frame;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws what was measured over time: the rate of each direction, and the level of the silence. */
final class Charts {

  private static final double SECONDS_PER_BIN = 0.1;

  /** Half a second, the interval by which stability is judged; single bins are mostly noise. */
  private static final int BINS_PER_POINT = 5;

  private static final double BITS_PER_MEGABIT = 1e6;

  private final Findings findings;
  private final Policy policy;
  private final Frame frame;

  Charts(Findings findings, Policy policy, Frame frame) {
    this.findings = findings;
    this.policy = policy;
    this.frame = frame;
  }

  List<Chart> all() {
    List<Chart> charts = new ArrayList<>();
    rate("download", NetworkFindings.DOWNLOAD).ifPresent(charts::add);
    rate("upload", NetworkFindings.UPLOAD).ifPresent(charts::add);
    noise().ifPresent(charts::add);
    return charts;
  }

  private Optional<Chart> rate(String direction, ThroughputFindings measured) {
    List<ByteSize> bins = findings.reading(measured.binBytes()).value().orElse(List.of());
    double seconds = SECONDS_PER_BIN * BINS_PER_POINT;
    List<Double> megabits = IntStream.range(0, bins.size() / BINS_PER_POINT)
        .mapToObj(point -> bins.subList(point * BINS_PER_POINT, (point + 1) * BINS_PER_POINT))
        .map(part -> part.stream().mapToLong(ByteSize::bytes).sum())
        .map(bytes -> Byte.SIZE * bytes / seconds / BITS_PER_MEGABIT)
        .toList();
    Optional<Double> demanded = policy
        .demandedRate("network." + direction)
        .map(BitRate::megabitsPerSecond)
        .map(rate -> rate * policy.goodputFactor());
    return megabits.size() < 2
        ? Optional.empty()
        : Optional.of(chart("chart." + direction, megabits, seconds, demanded, true));
  }

  private Optional<Chart> noise() {
    List<Double> levels = findings
        .reading(NoiseFindings.SECOND_LEVELS)
        .value()
        .map(list -> list.stream().map(Decibels::value).toList())
        .orElse(List.of());
    return levels.size() < 2
        ? Optional.empty()
        : Optional.of(chart("chart.noise", levels, 1, Optional.empty(), false));
  }

  private Chart chart(
      String key, List<Double> values, double seconds, Optional<Double> demanded, boolean zero) {
    double least = values.stream().mapToDouble(value -> value).min().orElse(0);
    double most = values.stream().mapToDouble(value -> value).max().orElse(0);
    double mean = values.stream().mapToDouble(value -> value).average().orElse(0);
    ChartScale scale = ChartScale.over(
        zero ? 0 : least, Math.max(most, demanded.orElse(most)), values.size() * seconds);
    return new Chart(
        frame.text(key),
        frame.text(
            key + ".description",
            number(least),
            number(most),
            number(mean),
            values.size() * seconds),
        scale.ticks(this::number),
        scale.moments(),
        points(values, seconds, scale),
        demanded.map(
            value -> new Chart.Tick(scale.y(value), frame.text("chart.demanded", number(value)))));
  }

  /** A point stands in the middle of the time it sums up. */
  private static String points(List<Double> values, double seconds, ChartScale scale) {
    return IntStream.range(0, values.size())
        .mapToObj(i -> scale.x((i + 0.5) * seconds) + "," + scale.y(values.get(i)))
        .collect(Collectors.joining(" "));
  }

  private String number(double value) {
    NumberFormat format = NumberFormat.getNumberInstance(frame.language().locale());
    format.setMaximumFractionDigits(1);
    return format.format(value);
  }
}

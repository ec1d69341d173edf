package io.deskworthy.agent.command;

import io.deskworthy.agent.text.Words;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.TransferCourse;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.text.LineText;
import io.deskworthy.report.unit.BitRate;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The line for a person: of each direction that was measured what it carries, in words, and rate
 * and delay over time.
 *
 * @param words the language
 * @param policy what is demanded
 * @param blocks whether block elements can be shown
 */
record LineCharts(Words words, Policy policy, boolean blocks) {

  private static final int INDENT = 2;

  private static final double NANOS_PER_MILLI = 1e6;

  /** Returns the lines to be shown, an empty one after each direction. */
  List<String> lines(Findings findings) {
    List<String> lines = new ArrayList<>();
    for (LineText text : LineText.all(findings, policy, words.texts(), LineText.Reader.CANDIDATE)) {
      lines.add(text.title());
      lines.add(indented(String.join(" ", text.sentences())));
      TransferCourse.of(findings, text.direction())
          .ifPresent(course -> addCharts(lines, text.direction(), course));
      lines.add("");
    }
    return lines;
  }

  private void addCharts(List<String> lines, Direction direction, TransferCourse course) {
    Optional<Double> enough = policy
        .demandedRate("network." + direction.word())
        .map(BitRate::megabitsPerSecond)
        .map(rate -> rate * policy.goodputFactor());
    List<Optional<Double>> rates = course.megabits().stream().map(Optional::of).toList();
    List<Optional<Double>> delays = course.delays().stream()
        .map(delay -> delay.map(Duration::toNanos).map(nanos -> nanos / NANOS_PER_MILLI))
        .toList();
    add(lines, "chart.rate", bars(rates, course.rampUpSeconds(), enough));
    add(lines, "chart.delay", bars(delays, 0, Optional.empty()));
  }

  private TextBars bars(List<Optional<Double>> values, double uncounted, Optional<Double> enough) {
    return new TextBars(
        values,
        uncounted,
        enough,
        this::number,
        at -> words.text("chart.second", number(at)),
        blocks);
  }

  private void add(List<String> lines, String title, TextBars bars) {
    List<String> chart = bars.lines();
    if (!chart.isEmpty()) {
      lines.add(indented(words.text(title)));
      lines.addAll(chart);
      if (!legend(bars).isEmpty()) {
        lines.add(indented(String.join("; ", legend(bars))));
      }
    }
  }

  private List<String> legend(TextBars bars) {
    List<String> legend = new ArrayList<>();
    bars.enough()
        .ifPresent(value -> legend.add(words.text("chart.enough", TextBars.ENOUGH, number(value))));
    if (bars.uncounted() > 0) {
      legend.add(words.text("chart.start", bars.uncountedMark()));
    }
    if (bars.values().stream().anyMatch(Optional::isEmpty)) {
      legend.add(words.text("chart.silent", TextBars.UNKNOWN));
    }
    return legend;
  }

  private static String indented(String text) {
    return Paragraph.wrap(text, INDENT, TextBars.WIDTH);
  }

  private String number(double value) {
    NumberFormat format = NumberFormat.getNumberInstance(words.texts().locale());
    format.setMaximumFractionDigits(1);
    format.setGroupingUsed(false);
    return format.format(value);
  }
}

package io.deskworthy.report.text;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NetworkFindings;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.TransferCourse;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one direction of a line carries, in words for somebody who is not technical: "Your line
 * carries 47 Mbit/s, 31 in its weakest moments. Downloading something large raises its delay from
 * 12 to 240 ms." A direction that could not be measured has none: its assessment says why.
 *
 * @param direction which way
 * @param title "Download"
 * @param sentences at least one
 */
public record LineText(Direction direction, String title, List<String> sentences) {

  /** Who reads it. */
  public enum Reader {
    /** Whose line it is. */
    CANDIDATE,
    /** Somebody else. */
    EMPLOYER
  }

  /** What carried so much of the pace was not asked for more. The ramp-up's bound for the same. */
  private static final double AT_PACE = 0.96;

  /** What carried more than this of the pace was not held to it: no load goes so far beyond. */
  private static final double BEYOND_PACE = 1.25;

  /** Half-seconds of good lines spread by about so much; it is not worth a word. */
  private static final double EVEN = 0.9;

  /** A probe that takes this much longer, and a tenth, has waited. */
  private static final Duration WAITED = Duration.ofMillis(5);

  private static final double WAITED_SHARE = 0.1;

  /** Copies the list. */
  public LineText {
    sentences = List.copyOf(sentences);
  }

  /** Returns the text of each direction that was measured, download first. */
  public static List<LineText> all(Findings findings, Policy policy, Texts texts, Reader reader) {
    return Stream.of(Direction.values())
        .flatMap(direction -> findings.reading(direction.findings().goodput()).value().stream()
            .map(goodput -> new Writer(findings, policy, texts, reader, direction, goodput)))
        .map(Writer::text)
        .toList();
  }

  /** Writes the text of one direction. */
  private record Writer(
      Findings findings,
      Policy policy,
      Texts texts,
      Reader reader,
      Direction direction,
      BitRate goodput) {

    LineText text() {
      List<String> sentences = new ArrayList<>();
      sentences.add(rate());
      delay().ifPresent(sentences::add);
      limit().ifPresent(sentences::add);
      return new LineText(direction, in("line." + direction.word() + ".title"), sentences);
    }

    private String rate() {
      String line = in("line." + reader.name().toLowerCase(Locale.ROOT));
      String carried = isAtPace()
          ? in("line.at-least", texts.quantities().nearMegabits(goodput))
          : texts.quantities().roughMegabits(goodput);
      Optional<BitRate> weakest = TransferCourse.of(findings, direction)
          .flatMap(TransferCourse::weakest)
          .filter(rate -> rate.bitsPerSecond() < EVEN * goodput.bitsPerSecond());
      String key = "line." + direction.word();
      return weakest
          .map(rate -> in(key + ".uneven", line, carried, texts.quantities().roughNumber(rate)))
          .orElseGet(() -> in(key + (isDrawn() ? ".even" : ".rate"), line, carried));
    }

    private boolean isDrawn() {
      return TransferCourse.of(findings, direction)
          .flatMap(TransferCourse::weakest)
          .isPresent();
    }

    private boolean isAtPace() {
      double share = (double) goodput.bitsPerSecond() / policy.pace().bitsPerSecond();
      return share >= AT_PACE && share <= BEYOND_PACE;
    }

    private Optional<String> delay() {
      Optional<Duration> idle = findings.reading(NetworkFindings.IDLE_RTT).value();
      Optional<Duration> loaded =
          findings.reading(direction.loadedFindings().median()).value();
      return idle.flatMap(rest -> loaded.map(busy -> delay(rest, busy)));
    }

    /** A line that was not asked for all it has shows no delay of a download that takes all. */
    private String delay(Duration idle, Duration loaded) {
      String key = "line." + (isAtPace() ? "paced" : direction.word());
      QuantityFormat quantities = texts.quantities();
      double bound = WAITED.toNanos() + (1 + WAITED_SHARE) * idle.toNanos();
      return loaded.toNanos() > bound
          ? in(key + ".rises", quantities.roughNumber(idle), quantities.roughMillis(loaded))
          : in(key + ".stays", quantities.roughMillis(idle));
    }

    private Optional<String> limit() {
      return findings
          .reading(direction.findings().borderline())
          .value()
          .filter(borderline -> borderline)
          .flatMap(borderline -> policy.demandedRate("network." + direction.word()))
          .map(rate -> Math.round(rate.bitsPerSecond() * policy.goodputFactor()))
          .map(bits -> in("line.borderline", texts.quantities().megabits(new BitRate(bits))));
    }

    private String in(String key, Object... arguments) {
      return texts.messages().text(key, arguments);
    }
  }
}

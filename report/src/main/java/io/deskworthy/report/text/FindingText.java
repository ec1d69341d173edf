package io.deskworthy.report.text;

import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.ReachFindings;
import io.deskworthy.report.finding.ReachStage;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.policy.Unit;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.ByteSize;
import io.deskworthy.report.unit.Decibels;
import io.deskworthy.report.unit.Ratio;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One finding in words.
 *
 * @param name what it is called
 * @param value its value with its unit, or why there is none
 * @param evidence how it is known
 */
public record FindingText(String name, String value, String evidence) {

  private static final double HERTZ_PER_GIGAHERTZ = 1e9;
  private static final double HERTZ_PER_KILOHERTZ = 1e3;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double MILLIS_PER_SECOND = 1e3;

  /** More of a list than this is for machines. */
  private static final int MOST_SHOWN = 8;

  /** Returns every finding of {@code findings} in words, in their order. */
  public static List<FindingText> all(Findings findings, Texts texts) {
    return findings.present().stream()
        .map(finding -> of(findings, finding, texts))
        .toList();
  }

  private static <T> FindingText of(Findings findings, Finding<T> finding, Texts texts) {
    return new FindingText(
        name(finding, texts),
        findings.reading(finding).fold(value -> value(value, finding.path(), texts), texts::reason),
        texts.evidence(findings.found(finding).evidence()));
  }

  private static String name(Finding<?> finding, Texts texts) {
    List<String> names = finding.names();
    if (!names.get(0).equals(ReachFindings.GROUP)) {
      return texts.messages().find("finding." + finding.path()).orElse(finding.path());
    }
    String key = "finding." + ReachFindings.GROUP + ".NAME." + names.get(names.size() - 1);
    return texts.messages().text(key, names.get(1));
  }

  private static String value(Object value, String path, Texts texts) {
    QuantityFormat quantities = texts.quantities();
    if (value instanceof ByteSize size) {
      return quantities.format((double) size.bytes(), Unit.BYTE);
    } else if (value instanceof BitRate rate) {
      return quantities.format((double) rate.bitsPerSecond(), Unit.BIT_PER_SECOND);
    } else if (value instanceof Ratio ratio) {
      return quantities.format(ratio.value(), Unit.RATIO);
    } else if (value instanceof Decibels level) {
      String unit = path.endsWith("Dbfs") ? "unit.dbfs" : "unit.db";
      return quantities.with(unit, level.value(), RoundingMode.HALF_EVEN);
    } else if (value instanceof Duration duration) {
      return duration(duration, path, quantities);
    } else if (value instanceof Long number) {
      return number(number, path, quantities);
    } else if (value instanceof Boolean truth) {
      return texts.messages().text(truth ? "word.yes" : "word.no");
    } else if (value instanceof Reason reason) {
      return texts.reason(reason);
    } else if (value instanceof ReachStage stage) {
      return texts.messages().text("word.reach-" + stage.word());
    } else if (value instanceof List<?> list) {
      return list(list, path, texts);
    } else if (value instanceof Optional<?> place) {
      return place.map(present -> value(present, path, texts)).orElse("–");
    }
    return texts.messages().find("word." + value).orElse(value.toString());
  }

  private static String duration(Duration duration, String path, QuantityFormat quantities) {
    double millis = duration.toNanos() / NANOS_PER_MILLI;
    return path.endsWith("Millis")
        ? quantities.format(millis, Unit.MILLISECOND)
        : quantities.with("unit.second", millis / MILLIS_PER_SECOND, RoundingMode.HALF_EVEN);
  }

  private static String number(long number, String path, QuantityFormat quantities) {
    if (path.endsWith("EpochSeconds")) {
      return Instant.ofEpochSecond(number).toString();
    }
    if (!path.endsWith("Hertz")) {
      return quantities.format((double) number, Unit.COUNT);
    }
    return number >= HERTZ_PER_GIGAHERTZ
        ? quantities.with("unit.ghz", number / HERTZ_PER_GIGAHERTZ, RoundingMode.HALF_EVEN)
        : quantities.with("unit.khz", number / HERTZ_PER_KILOHERTZ, RoundingMode.HALF_EVEN);
  }

  private static String list(List<?> list, String path, Texts texts) {
    if (list.isEmpty()) {
      return texts.messages().text("word.none");
    }
    String shown = list.stream()
        .limit(MOST_SHOWN)
        .map(each -> value(each, path, texts))
        .collect(Collectors.joining("; "));
    return list.size() > MOST_SHOWN ? shown + "; …" : shown;
  }
}

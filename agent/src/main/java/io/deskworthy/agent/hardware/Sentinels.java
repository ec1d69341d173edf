package io.deskworthy.agent.hardware;

import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.unit.ByteSize;
import io.deskworthy.report.unit.Ratio;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The door at which values that stand for "could not read" become unknown: 0, -1, NaN, empty and
 * "unknown". Behind it every number is a measurement.
 */
final class Sentinels {

  private static final Set<String> NO_TEXT = Set.of("", "unknown", "n/a", "none", "null");

  private Sentinels() {}

  /** Reads a text of at most {@code maxLength} characters in one line; a longer one is cut. */
  static Reading<String> text(@Nullable String raw, int maxLength) {
    String line = raw == null ? "" : raw.replaceAll("[\\s\\p{Cc}]+", " ").strip();
    return NO_TEXT.contains(line.toLowerCase(Locale.ROOT))
        ? unreadable()
        : Reading.of(line.substring(0, Math.min(maxLength, line.length())));
  }

  /** Reads a count that is at least 1 wherever it can be read. */
  static Reading<Long> count(long raw) {
    return raw > 0 ? Reading.of(raw) : unreadable();
  }

  /** Reads a size that is at least 1 byte wherever it can be read. */
  static Reading<ByteSize> bytes(long raw) {
    return count(raw).map(ByteSize::new);
  }

  /** Reads a share; what lies a little outside 0 to 1 by rounding is brought back. */
  static Reading<Ratio> ratio(double raw) {
    return Double.isFinite(raw) && raw > -1
        ? Reading.of(new Ratio(Math.min(1, Math.max(0, raw))))
        : unreadable();
  }

  static <T> Reading<T> unreadable() {
    return Reading.unknown(Reason.NOT_READABLE);
  }
}

package io.deskworthy.server.command;

import io.deskworthy.report.unit.BitRate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads rates as people write them. */
final class Rates {

  private static final Pattern RATE = Pattern.compile("(\\d{1,6})\\s*([kmg])(?:bit(?:/s)?)?");

  private Rates() {}

  /**
   * Returns {@code 500M}, {@code 500Mbit/s} or {@code 1G} as a rate.
   *
   * @throws IllegalArgumentException if it is none; says what is expected
   */
  static BitRate parse(String text) {
    Matcher parts = RATE.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!parts.matches() || Long.parseLong(parts.group(1)) == 0) {
      throw new IllegalArgumentException("expected a rate such as 500M or 1Gbit/s, found " + text);
    }
    long factor = switch (parts.group(2)) {
      case "k" -> 1_000L;
      case "m" -> 1_000_000L;
      default -> 1_000_000_000L;
    };
    return new BitRate(Long.parseLong(parts.group(1)) * factor);
  }
}

package io.deskworthy.report.text;

import io.deskworthy.report.policy.Unit;
import io.deskworthy.report.unit.BitRate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;

/**
 * Prints numbers with their units, as the language writes them. The only place where figures are
 * rounded, and towards the side that looks worse: 19.96 Mbit/s must not read "20 Mbit/s" in a line
 * that says it is less than 20.
 */
final class QuantityFormat {

  private static final double BYTES_PER_GIGABYTE = 1L << 30;
  private static final double BYTES_PER_MEGABYTE = 1L << 20;
  private static final double BITS_PER_MEGABIT = 1e6;
  private static final double PER_CENT = 100;

  private static final double NANOS_PER_MILLI = 1e6;

  /** From here on a decimal says nothing to a reader. */
  private static final double LARGE = 100;

  /** The same in a sentence, where nothing is compared. */
  private static final double LARGE_IN_SENTENCE = 20;

  /** Below it a tenth says nothing. */
  private static final double SMALL = 0.1;

  /** Cuts off what binary fractions add: 0.07 * 100 is 7.000000000000001. */
  private static final MathContext EXACT_ENOUGH = new MathContext(12);

  private final Messages messages;
  private final Locale locale;

  QuantityFormat(Messages messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
  }

  /** Returns {@code value}, given in the base unit {@code unit}, for people. */
  String format(double value, Unit unit) {
    return switch (unit) {
      case BYTE -> bytes(value);
      case BIT_PER_SECOND -> megabits(value / BITS_PER_MEGABIT);
      case MILLISECOND -> with("unit.ms", value, RoundingMode.CEILING);
      case RATIO -> with("unit.percent", value * PER_CENT, RoundingMode.CEILING);
      case DECIBEL -> with("unit.db", value, RoundingMode.FLOOR);
      case COUNT -> number(value, RoundingMode.FLOOR);
    };
  }

  /** A published requirement is 54 kbit/s, which a tenth would make nothing. */
  private String megabits(double value) {
    return value > 0 && value < SMALL
        ? messages.text("unit.mbit", number(value, 3, RoundingMode.FLOOR))
        : with("unit.mbit", value, RoundingMode.FLOOR);
  }

  /** Returns {@code value} followed by the unit whose text has that key. */
  String with(String unitKey, double value, RoundingMode rounding) {
    return messages.text(unitKey, number(value, rounding));
  }

  /** Returns {@code rate} with its unit, to a tenth, or to a thousandth below that. */
  String megabits(BitRate rate) {
    return format((double) rate.bitsPerSecond(), Unit.BIT_PER_SECOND);
  }

  /** Returns {@code rate} with its unit as a sentence says it: 47 Mbit/s, but 19.3 Mbit/s. */
  String roughMegabits(BitRate rate) {
    return messages.text("unit.mbit", roughNumber(rate));
  }

  /** Returns the same without the unit. */
  String roughNumber(BitRate rate) {
    return rough(rate.megabitsPerSecond(), RoundingMode.FLOOR);
  }

  /**
   * Returns {@code rate} with its unit to the nearest, for a line that reached the pace of the
   * load, which lies far above what is required: 29.9 is "at least 30".
   */
  String nearMegabits(BitRate rate) {
    return messages.text("unit.mbit", rough(rate.megabitsPerSecond(), RoundingMode.HALF_UP));
  }

  /** Returns {@code delay} in milliseconds, as a sentence says it. */
  String roughMillis(Duration delay) {
    return messages.text("unit.ms", roughNumber(delay));
  }

  /** Returns the same without the unit. */
  String roughNumber(Duration delay) {
    return rough(delay.toNanos() / NANOS_PER_MILLI, RoundingMode.CEILING);
  }

  private String rough(double value, RoundingMode rounding) {
    return number(value, value < LARGE_IN_SENTENCE ? 1 : 0, rounding);
  }

  private String bytes(double bytes) {
    return bytes >= BYTES_PER_GIGABYTE
        ? with("unit.gb", bytes / BYTES_PER_GIGABYTE, RoundingMode.FLOOR)
        : with("unit.mb", bytes / BYTES_PER_MEGABYTE, RoundingMode.FLOOR);
  }

  private String number(double value, RoundingMode rounding) {
    return number(value, Math.abs(value) < LARGE ? 1 : 0, rounding);
  }

  private String number(double value, int decimals, RoundingMode rounding) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(rounding);
    return format.format(new BigDecimal(value).round(EXACT_ENOUGH));
  }
}

package io.deskworthy.report.text;

import io.deskworthy.report.policy.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * Prints numbers with their units, as the language writes them. The only place where figures are
 * rounded, and always towards the side that looks worse: 19.96 Mbit/s must not read "20 Mbit/s" in
 * a line that says it is less than 20.
 */
final class QuantityFormat {

  private static final double BYTES_PER_GIGABYTE = 1L << 30;
  private static final double BYTES_PER_MEGABYTE = 1L << 20;
  private static final double BITS_PER_MEGABIT = 1e6;
  private static final double PER_CENT = 100;

  /** From here on a decimal says nothing to a reader. */
  private static final double LARGE = 100;

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
      case BIT_PER_SECOND -> with("unit.mbit", value / BITS_PER_MEGABIT, RoundingMode.FLOOR);
      case MILLISECOND -> with("unit.ms", value, RoundingMode.CEILING);
      case RATIO -> with("unit.percent", value * PER_CENT, RoundingMode.CEILING);
      case DECIBEL -> with("unit.db", value, RoundingMode.FLOOR);
      case COUNT -> number(value, RoundingMode.FLOOR);
    };
  }

  /** Returns {@code value} followed by the unit whose text has that key. */
  String with(String unitKey, double value, RoundingMode rounding) {
    return messages.text(unitKey, number(value, rounding));
  }

  private String bytes(double bytes) {
    return bytes >= BYTES_PER_GIGABYTE
        ? with("unit.gb", bytes / BYTES_PER_GIGABYTE, RoundingMode.FLOOR)
        : with("unit.mb", bytes / BYTES_PER_MEGABYTE, RoundingMode.FLOOR);
  }

  private String number(double value, RoundingMode rounding) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(Math.abs(value) < LARGE ? 1 : 0);
    format.setRoundingMode(rounding);
    return format.format(new BigDecimal(value).round(EXACT_ENOUGH));
  }
}

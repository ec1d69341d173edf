package io.deskworthy.report.policy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Prints a number as ECMAScript does (ECMA-262, Number::toString): the fewest digits that still
 * name this very double. {@link Double#toString} prints other digits on JDK 17 than on JDK 25, and
 * two programs must find the same hash for one policy.
 */
final class EcmaScriptNumber {

  /** Every double is told from its neighbours by so many digits. */
  private static final int MOST_DIGITS = 17;

  /** From 10 to this power on an exponent is written. */
  private static final int LARGE = 21;

  /** So many zeros after the point and more are written as an exponent. */
  private static final int SMALL = -6;

  private EcmaScriptNumber() {}

  static String of(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("JSON has no " + number);
    }
    if (number == 0) {
      return "0";
    }
    BigDecimal shortest = shortest(Math.abs(number)).stripTrailingZeros();
    String digits = shortest.unscaledValue().toString();
    return (number < 0 ? "-" : "") + place(digits, digits.length() - shortest.scale());
  }

  private static BigDecimal shortest(double number) {
    BigDecimal exact = new BigDecimal(number);
    return IntStream.rangeClosed(1, MOST_DIGITS)
        .mapToObj(digits -> nearest(exact, number, digits))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(exact);
  }

  /** Returns the nearer of the two decimals of so many digits around, if it names the double. */
  private static Optional<BigDecimal> nearest(BigDecimal exact, double number, int digits) {
    return Stream.of(RoundingMode.FLOOR, RoundingMode.CEILING)
        .map(rounding -> exact.round(new MathContext(digits, rounding)))
        .filter(decimal -> decimal.doubleValue() == number)
        .min((one, other) ->
            one.subtract(exact).abs().compareTo(other.subtract(exact).abs()));
  }

  /** Writes digits whose decimal point stands after the first {@code point} of them. */
  private static String place(String digits, int point) {
    int count = digits.length();
    if (point > LARGE || point <= SMALL) {
      String fraction = count > 1 ? "." + digits.substring(1) : "";
      return digits.charAt(0) + fraction + "e" + (point > 0 ? "+" : "") + (point - 1);
    }
    if (point >= count) {
      return digits + "0".repeat(point - count);
    }
    return point > 0
        ? digits.substring(0, point) + "." + digits.substring(point)
        : "0." + "0".repeat(-point) + digits;
  }
}

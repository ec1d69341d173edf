package io.deskworthy.server.policy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed into the fields of one requirement, and where to say what is wrong with it.
 *
 * @param prefix with which the names of its fields begin: {@code memory.installed.}
 * @param fields of the whole form
 * @param faults found so far, by the name of the field
 */
record Typed(String prefix, Map<String, String> fields, Map<String, DraftFault> faults) {

  /** No number that anybody means has more characters. */
  private static final int MAX_NUMBER = 30;

  private static final String NUMBER = "[0-9]+([.,][0-9]+)?";

  String text(String suffix) {
    return fields.getOrDefault(prefix + suffix, "").strip();
  }

  void fault(String suffix, String key, String... arguments) {
    faults.putIfAbsent(prefix + suffix, DraftFault.of(key, arguments));
  }

  /** Returns the number in a field, written with a point or a comma, if it is in its range. */
  Optional<BigDecimal> number(String suffix, BigDecimal least, BigDecimal most, boolean whole) {
    String text = text(suffix);
    if (text.length() <= MAX_NUMBER && text.matches(NUMBER)) {
      BigDecimal number = new BigDecimal(text.replace(',', '.'));
      boolean fits = number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
      if (fits && (!whole || number.stripTrailingZeros().scale() <= 0)) {
        return Optional.of(number);
      }
    }
    fault(
        suffix,
        whole ? "policy.fault.whole" : "policy.fault.number",
        least.toPlainString(),
        most.toPlainString());
    return Optional.empty();
  }
}

package io.deskworthy.server.certificate;

import io.deskworthy.report.policy.Rule;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** On which side of a demanded value a measured one must lie. */
enum Bound {
  /** At the value or above it. */
  MIN,
  /** At the value or below it. */
  MAX;

  /** Returns the word used in JSON. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Bound> ofWord(String word) {
    return Arrays.stream(values()).filter(bound -> bound.word().equals(word)).findFirst();
  }

  /** Returns the bound that {@code rule} sets; a list or a plain yes sets none. */
  static Optional<Bound> of(Rule rule) {
    if (rule instanceof Rule.AtLeast) {
      return Optional.of(MIN);
    }
    return rule instanceof Rule.AtMost ? Optional.of(MAX) : Optional.empty();
  }
}

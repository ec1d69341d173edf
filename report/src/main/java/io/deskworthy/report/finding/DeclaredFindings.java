package io.deskworthy.report.finding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the candidate says and nothing measures. Employers ask for declarations of their own, so a
 * report may hold any name of a letter and up to 39 letters and digits.
 */
public final class DeclaredFindings {

  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

  /** Ready to work nights. */
  public static final Finding<Boolean> NIGHT_SHIFTS = of("nightShifts");

  static final List<Finding<?>> ALL = List.of(NIGHT_SHIFTS);

  private DeclaredFindings() {}

  /** Returns the declaration called {@code name}, or nothing if that is no name for one. */
  public static Optional<Finding<Boolean>> named(String name) {
    return NAME.matcher(name).matches() ? Optional.of(of(name)) : Optional.empty();
  }

  private static Finding<Boolean> of(String name) {
    return new Finding<>("declared." + name, ValueForm.truth(), Evidence.DECLARED);
  }
}

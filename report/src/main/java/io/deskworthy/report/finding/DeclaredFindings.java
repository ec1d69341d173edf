package io.deskworthy.report.finding;

import java.util.List;
import java.util.regex.Pattern;

/** What the candidate says and nothing measures. */
public final class DeclaredFindings {

  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

  /** Ready to work nights. */
  public static final Finding<Boolean> NIGHT_SHIFTS = of("nightShifts");

  static final List<Finding<?>> ALL = List.of(NIGHT_SHIFTS);

  private DeclaredFindings() {}

  /** Returns the declaration called {@code name}: a letter, then letters and digits. */
  public static Finding<Boolean> of(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name of a declaration: " + name);
    }
    return new Finding<>("declared." + name, ValueForm.truth(), Evidence.DECLARED);
  }
}

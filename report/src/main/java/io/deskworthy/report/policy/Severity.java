package io.deskworthy.report.policy;

import java.util.Locale;

/** How much a requirement weighs. */
public enum Severity {
  /** Not met means not ready. */
  REQUIRED,
  /** Shown and advised on, but never decides. */
  RECOMMENDED,
  /** Shown only. */
  INFO;

  /** Returns the word used in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

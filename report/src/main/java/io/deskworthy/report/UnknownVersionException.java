package io.deskworthy.report;

/** A report of a version that this program does not know: probably a newer one. */
public final class UnknownVersionException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The stable code of this fault, beside those of signatures and JSON. */
  public static final String CODE = "unknown-version";

  private final String found;

  /** Makes one for {@code found}. */
  public UnknownVersionException(String found) {
    super("its format is " + found + ", this program knows " + ReportFormat.VERSION);
    this.found = found;
  }

  /** Returns the version that was found. */
  public String found() {
    return found;
  }

  /** Returns the sentence; there always is one. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}

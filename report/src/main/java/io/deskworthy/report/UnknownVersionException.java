package io.deskworthy.report;

/** A report of a version that this program does not know: probably a newer one. */
public final class UnknownVersionException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Makes one for {@code found}. */
  public UnknownVersionException(String found) {
    super("its format is " + found + ", this program knows " + ReportFormat.VERSION);
  }
}

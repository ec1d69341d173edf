package io.deskworthy.report.json;

/** The text is not what its format allows. The message says where, what was expected and found. */
public final class MalformedJsonException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says {@code message} as it is. */
  public MalformedJsonException(String message) {
    super(message);
  }

  /** Says that at {@code path} stood {@code found} where {@code expected} should be. */
  public MalformedJsonException(String path, String expected, String found) {
    super(path + ": expected " + expected + ", found " + found);
  }
}

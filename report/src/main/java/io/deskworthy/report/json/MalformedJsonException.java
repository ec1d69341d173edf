package io.deskworthy.report.json;

/** The text is not what its format allows. The message says where, what was expected and found. */
public final class MalformedJsonException extends Exception {
  private static final long serialVersionUID = 1L;

  private final JsonFault fault;
  private final String path;

  /** Says {@code message} as it is, about the text as a whole. */
  MalformedJsonException(JsonFault fault, String message) {
    super(message);
    this.fault = fault;
    this.path = "";
  }

  /** Says that at {@code path} stood {@code found} where {@code expected} should be. */
  public MalformedJsonException(String path, String expected, String found) {
    super(path + ": expected " + expected + ", found " + found);
    this.fault = JsonFault.MEMBER;
    this.path = path;
  }

  /** Returns which fault it was. */
  public JsonFault fault() {
    return fault;
  }

  /** Returns where it was, empty when it concerns the whole text. */
  public String path() {
    return path;
  }

  /** Returns the sentence; there always is one. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}

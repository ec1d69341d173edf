package io.deskworthy.report.jws;

/** A key is not a P-256 key as RFC 7517 and RFC 7518, section 6.2, write it. */
public final class MalformedKeyException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedKeyException(String message) {
    super(message);
  }

  /** Returns the sentence; there always is one. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}

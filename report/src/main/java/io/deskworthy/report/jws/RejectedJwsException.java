package io.deskworthy.report.jws;

/** A signed text was refused. The message says why in a sentence. */
public final class RejectedJwsException extends Exception {
  private static final long serialVersionUID = 1L;

  private final JwsFault fault;

  RejectedJwsException(JwsFault fault, String message) {
    super(message);
    this.fault = fault;
  }

  /** Returns which fault it was. */
  public JwsFault fault() {
    return fault;
  }

  /** Returns the sentence; there always is one. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}

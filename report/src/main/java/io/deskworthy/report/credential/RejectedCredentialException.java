package io.deskworthy.report.credential;

/** A certificate was refused. The message says why in a sentence. */
public final class RejectedCredentialException extends Exception {
  private static final long serialVersionUID = 1L;

  private final CredentialFault fault;

  RejectedCredentialException(CredentialFault fault, String message) {
    super(message);
    this.fault = fault;
  }

  /** Returns which fault it was. */
  public CredentialFault fault() {
    return fault;
  }
}

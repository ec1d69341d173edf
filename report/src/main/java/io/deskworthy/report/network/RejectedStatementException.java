package io.deskworthy.report.network;

/** Witness statements do not belong to the report that brings them. The message says why. */
public final class RejectedStatementException extends Exception {
  private static final long serialVersionUID = 1L;

  RejectedStatementException(String message) {
    super(message);
  }
}

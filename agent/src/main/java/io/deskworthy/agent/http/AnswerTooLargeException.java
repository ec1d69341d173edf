package io.deskworthy.agent.http;

import java.io.IOException;

/** A server answers with more than it may. */
public final class AnswerTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Says how much is allowed. */
  public AnswerTooLargeException(int maxBytes) {
    super("the answer is longer than " + maxBytes + " bytes");
  }
}

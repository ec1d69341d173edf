package io.deskworthy.testkit.line;

/** The two directions of a line, as the candidate would name them. */
public enum Way {
  /** From the candidate to the server. */
  UP,
  /** From the server to the candidate. */
  DOWN
}

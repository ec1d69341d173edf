package io.deskworthy.agent.network;

import io.deskworthy.report.finding.Reason;

/** The node could not be measured against. */
public final class NodeFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Reason reason;

  /** Says why. */
  public NodeFault(Reason reason) {
    super(reason.code());
    this.reason = reason;
  }

  /** Returns why. */
  public Reason reason() {
    return reason;
  }
}

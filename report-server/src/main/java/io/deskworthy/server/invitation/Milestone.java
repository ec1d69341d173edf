package io.deskworthy.server.invitation;

/** What may become of an invitation, in this order. */
public enum Milestone {
  /** Its page was opened. */
  OPENED,
  /** A session began with it. */
  STARTED,
  /** A report came. */
  REPORTED
}

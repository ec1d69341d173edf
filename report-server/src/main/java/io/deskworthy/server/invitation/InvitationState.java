package io.deskworthy.server.invitation;

/** How far an invitation has come. */
public enum InvitationState {
  /** Made, and not followed yet. */
  SENT,
  /** Its page was opened. */
  OPENED,
  /** The check began. */
  STARTED,
  /** A report came. */
  REPORTED,
  /** Its time is over, and no report came. */
  EXPIRED,
  /** It was taken back before a report came. */
  REVOKED
}

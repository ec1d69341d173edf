package io.deskworthy.server.applicant;

/** Where a report stands on its way to a decision. */
public enum ListedState {
  /** Waits for somebody. */
  OPEN,
  /** Another run was asked for and has not come. */
  RERUN,
  /** Another run of the same person for the same position came later. */
  EARLIER
}

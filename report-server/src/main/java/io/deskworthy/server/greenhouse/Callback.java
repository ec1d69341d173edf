package io.deskworthy.server.greenhouse;

import java.time.Instant;

/**
 * Whom to tell that a report came.
 *
 * @param invitationId of which invitation
 * @param address where
 * @param credential what the system showed when it asked, to be shown to it again
 * @param state how far that is
 * @param failures how many tries failed since a report came
 * @param nextAt when it is told, if that is due
 * @param lastStatus what it answered last, 0 for nothing
 */
public record Callback(
    String invitationId,
    String address,
    String credential,
    State state,
    int failures,
    Instant nextAt,
    int lastStatus) {

  /** How far telling is. */
  public enum State {
    /** No report came yet. */
    WAITING,
    /** A report came, and the system is to be told. */
    DUE,
    /** It was told. */
    DELIVERED,
    /** It was tried for three days. */
    GIVEN_UP
  }

  /** Does not show the credential. */
  @Override
  public String toString() {
    return "callback of invitation " + invitationId;
  }
}

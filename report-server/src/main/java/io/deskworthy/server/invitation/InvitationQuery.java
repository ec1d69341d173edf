package io.deskworthy.server.invitation;

import java.time.Instant;
import java.util.Optional;

/**
 * Which invitations to list, newest first.
 *
 * @param name part of the candidate's name or e-mail address, in any letter case; empty for all
 * @param positionId only those for that position
 * @param state only those that have come so far
 * @param batch only those made at once
 * @param now by which their state is told
 */
public record InvitationQuery(
    String name,
    Optional<String> positionId,
    Optional<InvitationState> state,
    Optional<String> batch,
    Instant now) {

  /** Returns the query for all. */
  public static InvitationQuery all(Instant now) {
    return new InvitationQuery("", Optional.empty(), Optional.empty(), Optional.empty(), now);
  }

  /** Returns whether anything is left out. */
  public boolean isFiltered() {
    return !name.isEmpty() || positionId.isPresent() || state.isPresent() || batch.isPresent();
  }
}

package io.deskworthy.server.invitation;

import java.time.Instant;
import java.util.Optional;

/**
 * One candidate asked for one position.
 *
 * @param id its name inside the server
 * @param positionId what for
 * @param candidate the candidate's name, if the employer gave one
 * @param createdAt when it was made
 * @param expiresAt until when sessions may begin with it
 * @param openedAt when its page was first opened
 * @param startedAt when a session first began with it
 * @param reportedAt when a report first came
 */
public record Invitation(
    String id,
    String positionId,
    Optional<String> candidate,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> openedAt,
    Optional<Instant> startedAt,
    Optional<Instant> reportedAt) {

  /** Returns an invitation nobody has followed yet. */
  public static Invitation fresh(
      String id,
      String positionId,
      Optional<String> candidate,
      Instant createdAt,
      Instant expiresAt) {
    return new Invitation(
        id,
        positionId,
        candidate,
        createdAt,
        expiresAt,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns whether no session may begin with it any more. */
  public boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }
}

package io.deskworthy.server.invitation;

import java.time.Instant;
import java.util.Optional;

/**
 * One candidate asked for one position.
 *
 * @param id its name inside the server
 * @param positionId what for
 * @param candidate the candidate's name, if the employer gave one
 * @param email the candidate's e-mail address, if the employer gave one
 * @param batch what all that were made at once have in common
 * @param createdAt when it was made
 * @param expiresAt until when sessions may begin with it
 * @param revokedAt when it was taken back
 * @param openedAt when its page was first opened
 * @param startedAt when a session first began with it
 * @param reportedAt when a report first came
 */
public record Invitation(
    String id,
    String positionId,
    Optional<String> candidate,
    Optional<String> email,
    Optional<String> batch,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> revokedAt,
    Optional<Instant> openedAt,
    Optional<Instant> startedAt,
    Optional<Instant> reportedAt) {

  /** The longest name of a candidate, in characters. */
  public static final int MAX_NAME = 100;

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
        Optional.empty(),
        Optional.empty(),
        createdAt,
        expiresAt,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns the same with an e-mail address and a batch. */
  public Invitation with(Optional<String> newEmail, Optional<String> newBatch) {
    return new Invitation(
        id,
        positionId,
        candidate,
        newEmail,
        newBatch,
        createdAt,
        expiresAt,
        revokedAt,
        openedAt,
        startedAt,
        reportedAt);
  }

  /** Returns whether its time is over. */
  public boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /** Returns how far it has come. What was reported stays so when its time is over. */
  public InvitationState state(Instant now) {
    if (reportedAt.isPresent()) {
      return InvitationState.REPORTED;
    }
    if (revokedAt.isPresent()) {
      return InvitationState.REVOKED;
    }
    if (isExpired(now)) {
      return InvitationState.EXPIRED;
    }
    if (startedAt.isPresent()) {
      return InvitationState.STARTED;
    }
    return openedAt.isPresent() ? InvitationState.OPENED : InvitationState.SENT;
  }

  /** Returns whether {@code text} can be a candidate's name. */
  public static boolean isName(String text) {
    return !text.isBlank()
        && text.length() <= MAX_NAME
        && text.chars().noneMatch(Character::isISOControl);
  }
}

package io.deskworthy.server.session;

import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.invitation.Invitations;
import io.deskworthy.server.invitation.Milestone;
import io.deskworthy.server.position.PositionStore;
import io.deskworthy.server.secret.TokenSource;
import java.time.Clock;
import java.time.Instant;

/** Begins sessions. Safe for concurrent use. */
public final class Sessions {

  /** A candidate may try a second computer, and some reinstall the first. */
  private static final int MOST_KEYS = 5;

  private final Invitations invitations;
  private final EnrolmentStore enrolments;
  private final PositionStore positions;
  private final TokenSource tokens;
  private final Clock clock;

  /** Enrols keys in {@code enrolments}. */
  public Sessions(
      Invitations invitations,
      EnrolmentStore enrolments,
      PositionStore positions,
      TokenSource tokens,
      Clock clock) {
    this.invitations = invitations;
    this.enrolments = enrolments;
    this.positions = positions;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * Begins a session for the holder of {@code key}, enrolling it if it is new.
   *
   * @throws Problem {@code invitation-revoked} 410, {@code invitation-expired} 410 or
   *     {@code invitation-used-up} 409
   */
  public Session begin(Invitation invitation, VerificationKey key) {
    Invitations.refuseRevoked(invitation);
    if (!invitations.isOpen(invitation)) {
      throw new Problem(
          410,
          "invitation-expired",
          "The invitation has expired",
          "It was valid until " + invitation.expiresAt() + ". Please ask for a new one.");
    }
    Instant now = clock.instant();
    if (!enrolments.enrol(new EnrolledKey(invitation.id(), key, now), MOST_KEYS)) {
      throw new Problem(
          409,
          "invitation-used-up",
          "The invitation is used up",
          "It was used on " + MOST_KEYS + " computers already. Please ask for a new one.");
    }
    invitations.reached(invitation, Milestone.STARTED);
    return session(invitation, key, now);
  }

  private Session session(Invitation invitation, VerificationKey key, Instant now) {
    String policyHash = positions.find(invitation.positionId()).orElseThrow().policyHash();
    return new Session(
        tokens.orderedId(),
        invitation.id(),
        key.keyId(),
        tokens.nonce(),
        policyHash,
        now.plus(Session.MEASURING),
        now.plus(Session.REPORTING));
  }
}

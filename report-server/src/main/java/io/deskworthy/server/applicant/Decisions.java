package io.deskworthy.server.applicant;

import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.invitation.InvitationCode;
import io.deskworthy.server.invitation.Invitations;
import io.deskworthy.server.secret.TokenSource;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a person decides about an applicant. Everything is written down. Archiving closes an
 * application, as accepted, as declined or without saying; waivers that leave nothing missed let
 * the workplace pass: from either on, the time of keeping runs ({@code server.upkeep.Retention}),
 * until that is taken back.
 */
public final class Decisions {

  /** Three sentences. */
  public static final int MOST_REASON = 500;

  /** "ok" is no reason that somebody could be held to a year later. */
  public static final int LEAST_REASON = 5;

  private final ApplicantStore store;
  private final Invitations invitations;
  private final TokenSource tokens;
  private final Clock clock;

  /** Keeps decisions in {@code store}; asks again by {@code invitations}. */
  public Decisions(ApplicantStore store, Invitations invitations, TokenSource tokens, Clock clock) {
    this.store = store;
    this.invitations = invitations;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * Puts a report away: accepts or declines the applicant, or says nothing of how the application
   * ends; what was said before stays then.
   *
   * @return whether that changed anything
   */
  public boolean close(Listed listed, Optional<Decision> decision, Actor actor) {
    return decision.isPresent()
        ? decide(listed, decision.get(), actor)
        : store.archive(
            listed.reportId(),
            clock.instant(),
            event(listed, AuditAction.APPLICANT_ARCHIVED, "", actor));
  }

  /**
   * Puts a report back: the application is open again, and nothing is decided.
   *
   * @return whether that changed anything
   */
  public boolean restore(Listed listed, Actor actor) {
    AuditEvent event = event(listed, AuditAction.APPLICANT_RESTORED, "", actor);
    return store.restore(listed.reportId(), clock.instant(), event);
  }

  /**
   * Waives something that is required and missed.
   *
   * @throws Problem {@code waiver-without-reason} 422; {@code nothing-to-waive} 409
   */
  public void waive(Listed listed, String requirement, String reason, Actor actor) {
    String why = reason.strip();
    if (why.length() < LEAST_REASON || why.length() > MOST_REASON || hasControls(why)) {
      throw new Problem(
          422,
          "waiver-without-reason",
          "A waiver needs a reason",
          "Please say why in " + LEAST_REASON + " to " + MOST_REASON + " characters.");
    }
    boolean isMissed = listed.missed().stream()
        .anyMatch(each -> each.requirement().equals(requirement) && !each.waived());
    if (!isMissed
        || !store.waive(
            fresh(listed, requirement, why, actor),
            event(listed, AuditAction.REQUIREMENT_WAIVED, requirement, actor))) {
      throw new Problem(
          409,
          "nothing-to-waive",
          "There is nothing to waive",
          "This requirement is not missed in this report, or is waived already.");
    }
  }

  /**
   * Takes a waiver back.
   *
   * @return whether there was one
   */
  public boolean takeBack(Listed listed, String requirement, Actor actor) {
    return store.takeBack(
        listed.reportId(),
        requirement,
        actor.name(),
        clock.instant(),
        event(listed, AuditAction.WAIVER_TAKEN_BACK, requirement, actor));
  }

  /** Asks the same person for the same position once more; the link cannot be shown again. */
  public Rerun askAgain(Listed listed, Actor actor) {
    Instant now = clock.instant();
    InvitationCode code =
        invitations.invite(listed.positionId(), listed.candidate(), Invitations.DEFAULT_VALIDITY);
    Invitation invitation = invitations.find(code.text()).orElseThrow();
    store.askedAgain(
        listed.reportId(),
        invitation.id(),
        now,
        event(listed, AuditAction.RERUN_ASKED, invitation.id(), actor));
    return new Rerun(listed, code.text(), invitation.expiresAt());
  }

  /**
   * Does the same for many, one by one.
   *
   * @return the invitations that were made by that
   */
  public List<Rerun> doForAll(List<Listed> all, BulkDeed deed, Actor actor) {
    if (deed == BulkDeed.RERUN) {
      return all.stream().map(each -> askAgain(each, actor)).toList();
    }
    if (deed == BulkDeed.RESTORE) {
      all.forEach(each -> restore(each, actor));
    } else {
      all.forEach(each -> close(each, deed.decision(), actor));
    }
    return List.of();
  }

  private boolean decide(Listed listed, Decision decision, Actor actor) {
    AuditAction action = decision == Decision.ACCEPTED
        ? AuditAction.APPLICANT_ACCEPTED
        : AuditAction.APPLICANT_DECLINED;
    return store.decide(
        listed.reportId(),
        new Decided(decision, actor.name(), clock.instant()),
        event(listed, action, "", actor));
  }

  private Waiver fresh(Listed listed, String requirement, String reason, Actor actor) {
    return new Waiver(
        tokens.id(),
        listed.reportId(),
        requirement,
        reason,
        actor.name(),
        clock.instant(),
        Optional.empty(),
        Optional.empty());
  }

  /** About the invitation: the log of what was done with somebody's data is found by that. */
  private static AuditEvent event(Listed listed, AuditAction action, String detail, Actor actor) {
    return new AuditEvent(actor, action, listed.invitationId(), detail);
  }

  private static boolean hasControls(String text) {
    return text.chars()
        .anyMatch(each -> Character.isISOControl(each) && each != '\n' && each != '\r');
  }
}

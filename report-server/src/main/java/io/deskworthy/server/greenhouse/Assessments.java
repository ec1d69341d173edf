package io.deskworthy.server.greenhouse;

import io.deskworthy.report.text.Messages;
import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.audit.AuditLog;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.invitation.Invitations;
import io.deskworthy.server.invitation.Invited;
import io.deskworthy.server.invitation.NewInvitation;
import io.deskworthy.server.mail.Letter;
import io.deskworthy.server.mail.Outbox;
import io.deskworthy.server.page.Language;
import io.deskworthy.server.page.Pages;
import io.deskworthy.server.position.Employer;
import io.deskworthy.server.position.EmployerStore;
import io.deskworthy.server.position.Position;
import io.deskworthy.server.position.PositionStore;
import java.util.List;
import java.util.Optional;

/**
 * Positions as tests, invitations as tests that were sent, reports as results: what Greenhouse's
 * assessment interface asks of a partner. Safe for concurrent use.
 */
public final class Assessments {

  private final PositionStore positions;
  private final EmployerStore employers;
  private final Invitations invitations;
  private final CallbackStore callbacks;
  private final AuditLog audit;
  private final Optional<Outbox> outbox;
  private final String publicUrl;

  /**
   * Invites by {@code invitations} and remembers whom to tell in {@code callbacks}.
   *
   * @param outbox takes the letters to candidates, if there is a mail server
   * @param publicUrl what the server's address begins with
   */
  public Assessments(
      PositionStore positions,
      EmployerStore employers,
      Invitations invitations,
      CallbackStore callbacks,
      AuditLog audit,
      Optional<Outbox> outbox,
      String publicUrl) {
    this.positions = positions;
    this.employers = employers;
    this.invitations = invitations;
    this.callbacks = callbacks;
    this.audit = audit;
    this.outbox = outbox;
    this.publicUrl = publicUrl;
  }

  /**
   * Whom to test.
   *
   * @param name of the candidate
   * @param email where the invitation goes
   * @param callback where to tell that a report came; empty for nowhere
   * @param credential what the system showed when it asked
   */
  public record Wish(String name, String email, String callback, String credential) {

    /** Shows neither the candidate nor the credential. */
    @Override
    public String toString() {
      return "wish for a test";
    }
  }

  /** Returns the positions that candidates are invited for. */
  public List<Position> tests() {
    return positions.open();
  }

  /**
   * Invites a candidate by e-mail; returns the invitation's id.
   *
   * @throws Problem {@code not-found} 404 if there is no such position; {@code no-mail-server} 409
   */
  public String send(String positionId, Wish wish, Actor actor) {
    Position position = tests().stream()
        .filter(each -> each.id().equals(positionId))
        .findFirst()
        .orElseThrow(Problem::notFound);
    Outbox letters = outbox.orElseThrow(() -> new Problem(
        409,
        "no-mail-server",
        "This server cannot send e-mail",
        "The candidate would not learn of the invitation. Start the server with --smtp."));
    Invited invited = invitations
        .invite(List.of(new NewInvitation(
            position.id(),
            Optional.of(wish.name()),
            Optional.of(wish.email()),
            Invitations.DEFAULT_VALIDITY)))
        .get(0);
    Invitation invitation = invited.invitation();
    callbacks.add(invitation.id(), wish.callback(), wish.credential());
    audit.add(
        new AuditEvent(actor, AuditAction.CANDIDATE_INVITED, invitation.id(), position.name()));
    Letter letter = letter(wish, position, publicUrl + "/i/" + invited.code().text());
    letters.send(() -> letter);
    return invitation.id();
  }

  /** Returns how far a test is. */
  public Optional<Standing> standing(String invitationId) {
    return callbacks.standing(invitationId);
  }

  /** Nobody knows what the candidate reads best. */
  private Letter letter(Wish wish, Position position, String link) {
    String employer = employers.find().map(Employer::name).orElse("");
    Messages english = Messages.beside(Pages.class, Language.ENGLISH.locale());
    Messages russian = Messages.beside(Pages.class, Language.RUSSIAN.locale());
    String key = "greenhouse.letter.text";
    return new Letter(
        wish.email(),
        english.text("greenhouse.letter.subject", employer, position.name()),
        english.text(key, wish.name(), employer, position.name(), link)
            + "\n\n---\n\n"
            + russian.text(key, wish.name(), employer, position.name(), link));
  }
}

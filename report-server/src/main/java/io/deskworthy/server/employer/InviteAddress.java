package io.deskworthy.server.employer;

import io.deskworthy.server.account.Role;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditLog;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.invitation.InvitationCode;
import io.deskworthy.server.invitation.Invitations;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Pages;
import io.deskworthy.server.position.Position;
import io.deskworthy.server.position.PositionStore;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes invitations, one by one. The link is shown once: only its hash is kept. */
final class InviteAddress {

  private static final String PATH = "/invitations/new";
  private static final int MAX_NAME = 100;

  private final Invitations invitations;
  private final PositionStore positions;
  private final SignInGuard guard;
  private final Pages pages;
  private final AuditLog audit;
  private final Clock clock;

  InviteAddress(
      Invitations invitations,
      PositionStore positions,
      SignInGuard guard,
      Pages pages,
      AuditLog audit,
      Clock clock) {
    this.audit = audit;
    this.invitations = invitations;
    this.positions = positions;
    this.guard = guard;
    this.pages = pages;
    this.clock = clock;
  }

  void addTo(Routes routes) {
    routes.get(PATH, guard.page(Role.RECRUITER, PATH, this::show));
    routes.post(PATH, guard.form(PATH, this::invite));
  }

  private void show(Exchange exchange, Visitor visitor) throws IOException {
    answer(exchange, 200, frame(exchange, visitor), InviteForm.blank(positions.all()));
  }

  private void invite(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    String candidate = fields.getOrDefault("candidate", "").strip();
    Optional<Position> position = positions.find(fields.getOrDefault("position", ""));
    List<Position> all = positions.all();
    Frame frame = frame(exchange, visitor);
    if (position.isEmpty()) {
      answer(exchange, 422, frame, InviteForm.faulty(all, "invite.fault.position"));
    } else if (!isName(candidate)) {
      answer(exchange, 422, frame, InviteForm.faulty(all, "invite.fault.candidate"));
    } else {
      InvitationCode code = invitations.invite(
          position.get().id(), Optional.of(candidate), Invitations.DEFAULT_VALIDITY);
      audit.add(visitor.did(AuditAction.CANDIDATE_INVITED, position.get().id(), ""));
      String link = exchange.publicUrl() + "/i/" + code.text();
      String expires = frame.day(clock.instant().plus(Invitations.DEFAULT_VALIDITY));
      answer(
          exchange,
          201,
          frame,
          InviteForm.made(all, position.get().id(), candidate, link, expires));
    }
  }

  private static boolean isName(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_NAME
        && text.chars().noneMatch(Character::isISOControl);
  }

  private Frame frame(Exchange exchange, Visitor visitor) {
    return pages.frame(exchange, PATH, visitor.account());
  }

  private void answer(Exchange exchange, int status, Frame frame, InviteForm form)
      throws IOException {
    pages.answer(exchange, status, "employer/invite", frame, form);
  }
}

package io.deskworthy.server.inviting;

import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.User;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.employer.Visitor;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.invitation.Invitations;
import io.deskworthy.server.invitation.Invited;
import io.deskworthy.server.invitation.NewInvitation;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.position.Position;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes invitations, one by one: {@code /invitations/new}. */
final class InviteAddress {

  static final String PATH = "/invitations/new";

  private final InvitingParts parts;

  InviteAddress(InvitingParts parts) {
    this.parts = parts;
  }

  void addTo(Routes routes) {
    routes.get(PATH, parts.guard().page(Role.RECRUITER, PATH, this::show));
    routes.post(PATH, parts.guard().form(Role.RECRUITER, PATH, this::invite));
  }

  private void show(Exchange exchange, Visitor visitor) throws IOException {
    String position = exchange.query("position").orElse("");
    answer(exchange, visitor, 200, InviteForm.blank(parts.positions().open(), position));
  }

  private void invite(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    InviteForm form = InviteForm.sent(parts.positions().open(), fields);
    Optional<Position> position = parts.positions().find(form.position()).filter(Position::isOpen);
    Optional<String> fault = fault(form, position);
    if (fault.isPresent()) {
      answer(exchange, visitor, 422, form.withFault(fault.get()));
      return;
    }
    NewInvitation wish = new NewInvitation(
        position.orElseThrow().id(),
        Optional.of(form.candidate()),
        Optional.of(form.email()).filter(text -> !text.isEmpty()),
        Duration.ofDays(form.days()));
    Invited invited = parts.invitations().invite(List.of(wish)).get(0);
    parts
        .audit()
        .add(visitor.did(
            AuditAction.CANDIDATE_INVITED,
            invited.invitation().id(),
            position.orElseThrow().name()));
    answer(exchange, visitor, 201, form.made(ready(exchange, visitor, invited)));
  }

  private static Optional<String> fault(InviteForm form, Optional<Position> position) {
    if (position.isEmpty()) {
      return Optional.of("invite.fault.position");
    }
    if (!Invitation.isName(form.candidate())) {
      return Optional.of("invite.fault.candidate");
    }
    if (!form.email().isEmpty() && User.email(form.email()).isEmpty()) {
      return Optional.of("invite.fault.email");
    }
    return form.days() < 1 || form.days() > Invitations.MOST_DAYS
        ? Optional.of("invite.fault.days")
        : Optional.empty();
  }

  private ReadyInvitation ready(Exchange exchange, Visitor visitor, Invited invited) {
    return ReadyInvitation.of(
        parts,
        invited.invitation(),
        invited.code(),
        exchange.publicUrl(),
        frame(exchange, visitor));
  }

  private Frame frame(Exchange exchange, Visitor visitor) {
    return parts.pages().frame(exchange, PATH, visitor.account());
  }

  private void answer(Exchange exchange, Visitor visitor, int status, InviteForm form)
      throws IOException {
    parts.pages().answer(exchange, status, "inviting/invite", frame(exchange, visitor), form);
  }
}

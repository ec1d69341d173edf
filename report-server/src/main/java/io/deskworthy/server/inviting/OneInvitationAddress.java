package io.deskworthy.server.inviting;

import io.deskworthy.server.account.Role;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.employer.Visitor;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.invitation.InvitationCode;
import io.deskworthy.server.invitation.Invitations;
import io.deskworthy.server.page.Frame;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** One invitation: what became of it, its link and letters, more time, taking it back. */
final class OneInvitationAddress {

  private static final String PATH = "/invitations/{id}";

  private final InvitingParts parts;

  OneInvitationAddress(InvitingParts parts) {
    this.parts = parts;
  }

  void addTo(Routes routes) {
    routes.get(PATH, parts.guard().page(OneInvitationAddress::path, this::show));
    routes.post(
        PATH + "/extend",
        parts.guard().form(Role.RECRUITER, OneInvitationAddress::path, this::extend));
    routes.post(
        PATH + "/revoke",
        parts.guard().form(Role.RECRUITER, OneInvitationAddress::path, this::revoke));
  }

  static String path(Invitation invitation) {
    return InvitationsAddress.PATH + "/" + invitation.id();
  }

  private static String path(Exchange exchange) {
    return InvitationsAddress.PATH + "/" + exchange.pathParameter("id");
  }

  private void show(Exchange exchange, Visitor visitor) throws IOException {
    answer(exchange, visitor, 200, invitation(exchange), Optional.empty());
  }

  private void extend(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    Invitation invitation = invitation(exchange);
    int days = InviteForm.days(fields);
    if (days < 1 || days > Invitations.MOST_DAYS) {
      answer(exchange, visitor, 422, invitation, Optional.of("invite.fault.days"));
    } else if (!parts.invitations().extend(invitation, Duration.ofDays(days))) {
      answer(exchange, visitor, 422, invitation, Optional.of("invitation.fault.closed"));
    } else {
      note(visitor, AuditAction.INVITATION_EXTENDED, invitation, String.valueOf(days));
      exchange.redirect(path(invitation));
    }
  }

  private void revoke(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    Invitation invitation = invitation(exchange);
    if (parts.invitations().revoke(invitation)) {
      note(visitor, AuditAction.INVITATION_REVOKED, invitation, "");
    }
    exchange.redirect(path(invitation));
  }

  private void note(Visitor visitor, AuditAction action, Invitation invitation, String detail) {
    parts.audit().add(visitor.did(action, invitation.id(), detail));
  }

  private Invitation invitation(Exchange exchange) {
    return parts
        .invitations()
        .store()
        .find(exchange.pathParameter("id"))
        .orElseThrow(Problem::notFound);
  }

  /** Who may invite sees the link of one that is open; that they did stands in the log. */
  private void answer(
      Exchange exchange, Visitor visitor, int status, Invitation invitation, Optional<String> fault)
      throws IOException {
    Frame frame = parts.pages().frame(exchange, path(invitation), visitor.account());
    Optional<InvitationCode> code = Optional.of(invitation)
        .filter(open ->
            visitor.role().includes(Role.RECRUITER) && parts.invitations().isOpen(open))
        .flatMap(open -> parts.invitations().code(open.id()));
    code.ifPresent(shown -> note(visitor, AuditAction.INVITATION_SHOWN, invitation, ""));
    Optional<ReadyInvitation> ready = code.map(
        shown -> ReadyInvitation.of(parts, invitation, shown, exchange.publicUrl(), frame));
    OneInvitationPage page = OneInvitationPage.of(parts, invitation, ready, fault, frame);
    parts.pages().answer(exchange, status, "inviting/invitation", frame, page);
  }
}

package io.deskworthy.server.inviting;

import io.deskworthy.server.account.User;
import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.employer.FormOrigin;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.invitation.InvitationCode;
import io.deskworthy.server.invitation.Invitations;
import io.deskworthy.server.invitation.Invited;
import io.deskworthy.server.invitation.NewInvitation;
import io.deskworthy.server.invitation.PositionLink;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.position.Employer;
import io.deskworthy.server.position.Position;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a position's link leads: candidates give their name and are invited: {@code /p/CODE}. */
final class SelfInviteAddress {

  private static final String PATH = "/p/{code}";

  private final InvitingParts parts;
  private final SelfInviteLimit limit;

  SelfInviteAddress(InvitingParts parts) {
    this.parts = parts;
    this.limit = new SelfInviteLimit(parts.clock());
  }

  void addTo(Routes routes) {
    routes.get(PATH, parts.pages().withErrorPages(this::show));
    routes.post(PATH, parts.pages().withErrorPages(this::invite));
  }

  private void show(Exchange exchange) throws IOException {
    answer(exchange, 200, position(exchange), "", "", Optional.empty());
  }

  private void invite(Exchange exchange) throws IOException {
    FormOrigin.check(exchange);
    Position position = position(exchange);
    Map<String, String> fields = exchange.form();
    String name = fields.getOrDefault("candidate", "").strip();
    String email = fields.getOrDefault("email", "").strip();
    if (!Invitation.isName(name)) {
      answer(exchange, 422, position, name, email, Optional.of("self-invite.fault.name"));
    } else if (!email.isEmpty() && User.email(email).isEmpty()) {
      answer(exchange, 422, position, name, email, Optional.of("invite.fault.email"));
    } else {
      limit.count(exchange.clientAddress(), position.id());
      exchange.redirect("/i/" + invite(position, name, email).text());
    }
  }

  private InvitationCode invite(Position position, String name, String email) {
    NewInvitation wish = new NewInvitation(
        position.id(), Optional.of(name), User.email(email), Invitations.DEFAULT_VALIDITY);
    Invited invited = parts.invitations().invite(List.of(wish)).get(0);
    parts
        .audit()
        .add(new AuditEvent(
            Actor.CANDIDATE,
            AuditAction.INVITED_BY_LINK,
            invited.invitation().id(),
            position.name()));
    return invited.code();
  }

  /**
   * Returns the position whose link was followed.
   *
   * @throws Problem {@code invitation-unknown} 404, {@code position-closed} 410,
   *     {@code too-many-requests} 429
   */
  private Position position(Exchange exchange) {
    parts.wrongCodes().check(exchange.clientAddress());
    PositionLink link = parts.links().find(exchange.pathParameter("code")).orElseThrow(() -> {
      parts.wrongCodes().wrong(exchange.clientAddress());
      return new Problem(
          404,
          "invitation-unknown",
          "There is no such link",
          "Please check the link, or ask the employer for it.");
    });
    return parts
        .positions()
        .find(link.positionId())
        .filter(position -> position.isOpen() && link.offAt().isEmpty())
        .orElseThrow(() -> new Problem(
            410,
            "position-closed",
            "Nobody is invited by this link any more",
            "Please ask the employer whether the position is still open."));
  }

  private void answer(
      Exchange exchange,
      int status,
      Position position,
      String name,
      String email,
      Optional<String> fault)
      throws IOException {
    String code = InvitationCode.parse(exchange.pathParameter("code"))
        .map(InvitationCode::text)
        .orElse("");
    Frame frame = parts.pages().frame(exchange, "/p/" + code);
    String employer = parts
        .employers()
        .find()
        .map(Employer::name)
        .orElse(frame.text("invitation.employer-unnamed"));
    SelfInvitePage page =
        new SelfInvitePage("/p/" + code, employer, position.name(), name, email, fault);
    exchange.setHeader("X-Robots-Tag", "noindex");
    parts.pages().answer(exchange, status, "inviting/self-invite", frame, page);
  }
}

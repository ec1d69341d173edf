package io.deskworthy.server.candidate;

import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.invitation.Invitations;
import io.deskworthy.server.invitation.Milestone;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Pages;
import io.deskworthy.server.position.Employer;
import io.deskworthy.server.position.EmployerStore;
import io.deskworthy.server.position.Position;
import io.deskworthy.server.position.PositionStore;
import io.deskworthy.server.position.StoredPolicy;
import java.io.IOException;
import java.net.URI;

/** Where an invitation's link leads: {@code /i/CODE}. */
public final class InvitationAddress {

  private static final String CODE = "code";

  private final TypedCodes codes;
  private final PositionStore positions;
  private final EmployerStore employers;
  private final Downloads downloads;
  private final Pages pages;

  /** Shows invitations. */
  public InvitationAddress(
      TypedCodes codes,
      PositionStore positions,
      EmployerStore employers,
      Downloads downloads,
      Pages pages) {
    this.codes = codes;
    this.positions = positions;
    this.employers = employers;
    this.downloads = downloads;
    this.pages = pages;
  }

  /** Adds the address. */
  public void addTo(Routes routes) {
    routes.get("/i/{code}", pages.withErrorPages(this::answer));
  }

  private void answer(Exchange exchange) throws IOException {
    Invitation invitation = codes.invitation(exchange, CODE);
    Invitations.refuseRevoked(invitation);
    if (!codes.invitations().isOpen(invitation)) {
      throw new Problem(
          410,
          "invitation-expired",
          "The invitation has expired",
          "Please ask the employer for a new one.");
    }
    codes.invitations().reached(invitation, Milestone.OPENED);
    String code = TypedCodes.text(exchange, CODE);
    Frame frame = pages.frame(exchange, "/i/" + code);
    pages.answer(
        exchange, 200, "candidate/invitation", frame, page(exchange, invitation, code, frame));
  }

  private InvitationPage page(Exchange exchange, Invitation invitation, String code, Frame frame) {
    String publicUrl = exchange.publicUrl();
    Position position = positions.find(invitation.positionId()).orElseThrow(TypedCodes::unknown);
    StoredPolicy policy = positions.policy(position.policyHash()).orElseThrow(TypedCodes::unknown);
    Employer employer = employers
        .find()
        .orElse(new Employer(frame.text("invitation.employer-unnamed"), Employer.DEFAULT_KEEPING));
    return new InvitationPage(
        employer,
        invitation.candidate(),
        position.name(),
        InvitationPage.demands(policy.policy(), frame),
        frame.day(invitation.expiresAt()),
        URI.create(publicUrl).getAuthority(),
        publicUrl + "/i/" + code,
        InvitationPage.Offer.of(
            downloads.all(), exchange.header("User-Agent").orElse(""), code, publicUrl, frame),
        invitation.reportedAt().map(frame::day));
  }
}

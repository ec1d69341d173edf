package io.deskworthy.server.candidate;

import io.deskworthy.report.text.ConsentText;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.invitation.InvitationCode;
import io.deskworthy.server.invitation.Invitations;
import io.deskworthy.server.invitation.WrongCodeLimit;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Pages;
import io.deskworthy.server.position.Consents;
import java.io.IOException;

/**
 * The consent as a page of its own: {@code /i/CODE/consent}, the same words that the agent shows
 * before it asks, with their version and digest. Nothing is agreed to here.
 */
public final class ConsentAddress {

  private final Invitations invitations;
  private final WrongCodeLimit wrongCodes;
  private final Consents consents;
  private final Pages pages;

  /** Shows the texts of {@code consents}. */
  public ConsentAddress(
      Invitations invitations, WrongCodeLimit wrongCodes, Consents consents, Pages pages) {
    this.invitations = invitations;
    this.wrongCodes = wrongCodes;
    this.consents = consents;
    this.pages = pages;
  }

  /** Adds the address. */
  public void addTo(Routes routes) {
    routes.get("/i/{code}/consent", pages.withErrorPages(this::answer));
  }

  private void answer(Exchange exchange) throws IOException {
    Invitation invitation = invitation(exchange);
    String code =
        InvitationCode.parse(exchange.pathParameter("code")).orElseThrow().text();
    Frame frame = pages.frame(exchange, "/i/" + code + "/consent");
    ConsentText text =
        consents.text(frame.language().locale(), invitation.id(), exchange.publicUrl());
    pages.answer(exchange, 200, "candidate/consent", frame, new ConsentPage("/i/" + code, text));
  }

  private Invitation invitation(Exchange exchange) {
    wrongCodes.check(exchange.clientAddress());
    return invitations.find(exchange.pathParameter("code")).orElseThrow(() -> {
      wrongCodes.wrong(exchange.clientAddress());
      return new Problem(
          404,
          "invitation-unknown",
          "There is no such invitation",
          "Please check the link, or ask the employer for a new one.");
    });
  }
}

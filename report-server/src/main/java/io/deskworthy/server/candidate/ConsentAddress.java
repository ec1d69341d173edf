package io.deskworthy.server.candidate;

import io.deskworthy.report.text.ConsentText;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Pages;
import io.deskworthy.server.position.Consents;
import java.io.IOException;

/**
 * The consent as a page of its own: {@code /i/CODE/consent}, the same words that the agent shows
 * before it asks, with their version and digest. Nothing is agreed to here.
 */
public final class ConsentAddress {

  private static final String CODE = "code";

  private final TypedCodes codes;
  private final Consents consents;
  private final Pages pages;

  /** Shows the texts of {@code consents}. */
  public ConsentAddress(TypedCodes codes, Consents consents, Pages pages) {
    this.codes = codes;
    this.consents = consents;
    this.pages = pages;
  }

  /** Adds the address. */
  public void addTo(Routes routes) {
    routes.get("/i/{code}/consent", pages.withErrorPages(this::answer));
  }

  private void answer(Exchange exchange) throws IOException {
    Invitation invitation = codes.invitation(exchange, CODE);
    String code = TypedCodes.text(exchange, CODE);
    Frame frame = pages.frame(exchange, "/i/" + code + "/consent");
    ConsentText text =
        consents.text(frame.language().locale(), invitation.id(), exchange.publicUrl());
    pages.answer(exchange, 200, "candidate/consent", frame, new ConsentPage("/i/" + code, text));
  }
}

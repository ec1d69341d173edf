package io.deskworthy.server.candidate;

import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.certificate.CertificateRegister;
import io.deskworthy.server.certificate.KeptCertificate;
import io.deskworthy.server.erasure.Act;
import io.deskworthy.server.erasure.ActAddress;
import io.deskworthy.server.erasure.Erasure;
import io.deskworthy.server.erasure.ErasureReason;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Pages;
import io.deskworthy.server.position.Employer;
import io.deskworthy.server.position.EmployerStore;
import java.io.IOException;
import java.util.Map;

/**
 * Where a candidate disposes of what is kept about them: {@code /c/ID/yours} from a certificate,
 * {@code /i/CODE/yours} from an invitation. The invitation's code, typed, shows that it is they;
 * that is also what keeps other sites' forms out.
 */
public final class YoursAddress {

  private static final String CODE = "code";
  private static final String ID = "id";
  private static final String SURE = "sure";
  private static final String FROM_CERTIFICATE = "/c/{id}/yours";
  private static final String FROM_INVITATION = "/i/{id}/yours";

  private final CertificateRegister register;
  private final TypedCodes codes;
  private final Erasure erasure;
  private final EmployerStore employers;
  private final Pages pages;

  /** Finds certificates in {@code register} and erases by {@code erasure}. */
  public YoursAddress(
      CertificateRegister register,
      TypedCodes codes,
      Erasure erasure,
      EmployerStore employers,
      Pages pages) {
    this.register = register;
    this.codes = codes;
    this.erasure = erasure;
    this.employers = employers;
    this.pages = pages;
  }

  /** Adds the addresses. */
  public void addTo(Routes routes) {
    routes.get(FROM_CERTIFICATE, pages.withErrorPages(this::askFromCertificate));
    routes.get(FROM_INVITATION, pages.withErrorPages(this::askFromInvitation));
    routes.post(FROM_CERTIFICATE + "/links", pages.withErrorPages(this::withdraw));
    routes.post(FROM_CERTIFICATE, pages.withErrorPages(this::eraseFromCertificate));
    routes.post(FROM_INVITATION, pages.withErrorPages(this::eraseFromInvitation));
  }

  private void askFromCertificate(Exchange exchange) throws IOException {
    answer(exchange, 200, YoursPage.of(certificate(exchange), false));
  }

  private void askFromInvitation(Exchange exchange) throws IOException {
    codes.invitation(exchange, ID);
    answer(exchange, 200, YoursPage.of(TypedCodes.text(exchange, ID), false));
  }

  private void withdraw(Exchange exchange) throws IOException {
    KeptCertificate certificate = certificate(exchange);
    Map<String, String> form = exchange.form();
    if (!isTheirs(exchange, form, certificate.invitationId())) {
      answer(exchange, 422, YoursPage.of(certificate, true));
      return;
    }
    register.withdrawLinks(certificate);
    exchange.redirect(
        certificate.link().isPresent()
            ? "/c/" + certificate.address()
            : "/c/" + certificate.address() + "/yours");
  }

  private void eraseFromCertificate(Exchange exchange) throws IOException {
    KeptCertificate certificate = certificate(exchange);
    erase(exchange, certificate.invitationId(), YoursPage.of(certificate, true));
  }

  private void eraseFromInvitation(Exchange exchange) throws IOException {
    Invitation invitation = codes.invitation(exchange, ID);
    erase(exchange, invitation.id(), YoursPage.of(TypedCodes.text(exchange, ID), true));
  }

  private void erase(Exchange exchange, String invitationId, YoursPage again) throws IOException {
    Map<String, String> form = exchange.form();
    if (!isTheirs(exchange, form, invitationId) || !form.containsKey(SURE)) {
      answer(exchange, 422, again);
      return;
    }
    Act act = erasure.erase(invitationId, Actor.CANDIDATE, ErasureReason.CANDIDATE_ASKED);
    exchange.redirect(ActAddress.path(act));
  }

  private boolean isTheirs(Exchange exchange, Map<String, String> form, String invitationId) {
    return codes.opens(exchange, form.getOrDefault(CODE, ""), invitationId);
  }

  private KeptCertificate certificate(Exchange exchange) {
    return register
        .find(exchange.pathParameter(ID))
        .orElseThrow(() -> new Problem(
            404,
            "certificate-unknown",
            "There is no such certificate",
            "Please check the address, or ask whoever gave it to you."));
  }

  private void answer(Exchange exchange, int status, YoursPage page) throws IOException {
    exchange.setHeader("X-Robots-Tag", "noindex");
    Frame frame = pages.frame(exchange, page.path());
    String employer =
        employers.find().map(Employer::name).orElse(frame.text("invitation.employer-unnamed"));
    pages.answer(exchange, status, "candidate/yours", frame, page.by(employer));
  }
}

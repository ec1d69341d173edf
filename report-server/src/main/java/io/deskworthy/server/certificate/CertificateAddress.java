package io.deskworthy.server.certificate;

import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Pages;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a certificate is shown: {@code /c/ID} for people, and with an ending for programs, paper
 * and other people's pages. ID is that of a certificate, or of a link that shows less of it. Each
 * checks the signature anew, as a stranger would.
 */
public final class CertificateAddress {

  private static final String SHOW = "show.";

  private final CertificateRegister register;
  private final CertificateKeys keys;
  private final Pages pages;
  private final CertificateFiles files;
  private final Clock clock;

  /** Shows what {@code register} finds, signed by {@code keys}; as badges by {@code badges}. */
  public CertificateAddress(
      CertificateRegister register,
      CertificateKeys keys,
      OpenBadges badges,
      Pages pages,
      Clock clock) {
    this.register = register;
    this.keys = keys;
    this.pages = pages;
    this.files = new CertificateFiles(pages, badges);
    this.clock = clock;
  }

  /** Adds the addresses. */
  public void addTo(Routes routes) {
    routes.get("/c/{file}", pages.withErrorPages(this::answer));
    routes.post("/c/{file}/links", pages.withErrorPages(this::makeLink));
  }

  private void answer(Exchange exchange) throws IOException {
    String file = exchange.pathParameter("file");
    int dot = file.indexOf('.');
    ShownCertificate shown = find(dot < 0 ? file : file.substring(0, dot));
    // Search engines have no business with what somebody shows to somebody.
    exchange.setHeader("X-Robots-Tag", "noindex");
    if (dot >= 0) {
      files.answer(exchange, file.substring(dot), shown);
      return;
    }
    Frame frame = pages.frame(exchange, "/c/" + shown.kept().address());
    CertificatePage page = CertificatePage.of(shown, exchange.publicUrl(), frame);
    pages.answer(exchange, 200, "certificate/certificate", frame, page);
  }

  /**
   * Makes a link that shows only what was ticked. Nobody needs to prove to be the candidate for
   * that: whoever sees all may pass on less, with or without us.
   */
  private void makeLink(Exchange exchange) throws IOException {
    ShownCertificate shown = find(exchange.pathParameter("file"));
    Map<String, String> form = exchange.form();
    Set<String> ticked = shown.disclosedNames().stream()
        .filter(name -> form.containsKey(SHOW + name))
        .collect(Collectors.toSet());
    CertificateLink link = register.link(shown.kept(), ticked);
    exchange.redirect("/c/" + link.id() + "#link");
  }

  private ShownCertificate find(String id) {
    KeptCertificate kept = register
        .find(id)
        .orElseThrow(() -> new Problem(
            404,
            "certificate-unknown",
            "There is no such certificate",
            "Please check the address, or ask whoever gave it to you."));
    return ShownCertificate.of(kept, keys, clock.instant());
  }
}

package io.deskworthy.server;

import io.deskworthy.server.branding.BrandAddress;
import io.deskworthy.server.branding.Branding;
import io.deskworthy.server.branding.LookStore;
import io.deskworthy.server.candidate.ConsentAddress;
import io.deskworthy.server.candidate.Downloads;
import io.deskworthy.server.candidate.InvitationAddress;
import io.deskworthy.server.candidate.ResultAddress;
import io.deskworthy.server.candidate.TypedCodes;
import io.deskworthy.server.employer.SignInParts;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.intake.Appraiser;
import io.deskworthy.server.intake.CertificateIssuer;
import io.deskworthy.server.invitation.WrongCodeLimit;
import io.deskworthy.server.page.Pages;
import io.deskworthy.server.page.Script;
import io.deskworthy.server.page.StyleSheet;
import io.deskworthy.server.storage.JdbcLookStore;
import io.deskworthy.server.storage.JdbcResultStore;
import io.deskworthy.server.upkeep.Retention;
import java.io.IOException;
import java.time.Clock;

/**
 * The pages people see, put together: those of everybody, of candidates, and the employer's side.
 */
final class PageRoutes {

  private final OpenData data;
  private final CertificateAssembly certificates;
  private final EmployerAssembly employer;

  PageRoutes(
      OpenData data,
      Clock clock,
      String publicUrl,
      CertificateSecrets secrets,
      SignInParts signIn,
      WebhookParts webhooks)
      throws IOException {
    this.data = data;
    this.certificates = new CertificateAssembly(data, clock, publicUrl, secrets);
    this.employer = new EmployerAssembly(data, clock, publicUrl, certificates, signIn, webhooks);
  }

  /** Returns what makes the certificates that these pages show. */
  CertificateIssuer certificates() {
    return certificates.issuer();
  }

  /** Returns what deletes what was kept long enough. */
  Retention retention() {
    return employer.retention();
  }

  /** Adds all pages; wrong invitation codes are counted by {@code wrongCodes}. */
  void addTo(Routes routes, Appraiser appraiser, WrongCodeLimit wrongCodes) {
    StyleSheet styleSheet = new StyleSheet();
    LookStore looks = new JdbcLookStore(data.database());
    BrandAddress brand = new BrandAddress(looks, data.employers());
    brand.addTo(routes);
    Pages pages = new Pages(styleSheet, brand::brand);
    styleSheet.addTo(routes);
    Script script = new Script();
    script.addTo(routes);
    routes.otherwise(pages.withErrorPages(exchange -> {
      throw Problem.notFound();
    }));
    TypedCodes codes = new TypedCodes(data.invitations(), wrongCodes);
    addInvitations(routes, pages, codes, appraiser);
    certificates.addTo(routes, pages, codes);
    employer.addTo(
        routes,
        pages,
        new Branding(looks, data.employers(), data.audit()),
        script,
        appraiser,
        wrongCodes);
  }

  private void addInvitations(Routes routes, Pages pages, TypedCodes codes, Appraiser appraiser) {
    Downloads downloads = new Downloads(data.folder().downloads());
    downloads.addTo(routes);
    new InvitationAddress(codes, data.positions(), data.employers(), downloads, pages)
        .addTo(routes);
    new ConsentAddress(codes, data.consents(), pages).addTo(routes);
    new ResultAddress(
            codes,
            new JdbcResultStore(data.database()),
            data.enrolments(),
            data.positions(),
            appraiser,
            pages)
        .addTo(routes);
  }
}

package io.deskworthy.server;

import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.server.candidate.Downloads;
import io.deskworthy.server.candidate.InvitationAddress;
import io.deskworthy.server.certificate.CertificateAddress;
import io.deskworthy.server.certificate.Certifier;
import io.deskworthy.server.certificate.IssuerMetadata;
import io.deskworthy.server.employer.Applicants;
import io.deskworthy.server.employer.EmployerPages;
import io.deskworthy.server.employer.SignInParts;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.intake.Appraiser;
import io.deskworthy.server.intake.CertificateIssuer;
import io.deskworthy.server.invitation.WrongCodeLimit;
import io.deskworthy.server.page.Pages;
import io.deskworthy.server.page.StyleSheet;
import io.deskworthy.server.settings.SettingsPages;
import io.deskworthy.server.storage.JdbcApplicantStore;
import io.deskworthy.server.storage.JdbcCertificateStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/** The pages people see, put together: invitations, certificates, and the employer's side. */
final class PageRoutes {

  private final OpenData data;
  private final Clock clock;
  private final String publicUrl;
  private final SigningKey certificateKey;
  private final SignInParts signIn;
  private final SecureRandom random = new SecureRandom();

  PageRoutes(
      OpenData data, Clock clock, String publicUrl, SigningKey certificateKey, SignInParts signIn) {
    this.signIn = signIn;
    this.data = data;
    this.clock = clock;
    this.publicUrl = publicUrl;
    this.certificateKey = certificateKey;
  }

  /** Returns what makes the certificates that these pages show. */
  CertificateIssuer certificates() {
    return new Certifier(publicUrl, certificateKey, data.tokens(), random, clock);
  }

  /** Adds all pages; wrong invitation codes are counted by {@code wrongCodes}. */
  void addTo(Routes routes, Appraiser appraiser, WrongCodeLimit wrongCodes) {
    StyleSheet styleSheet = new StyleSheet();
    Pages pages = new Pages(styleSheet);
    styleSheet.addTo(routes);
    addInvitations(routes, pages, wrongCodes);
    addCertificates(routes, pages);
    EmployerPages employer = new EmployerPages(
        pages,
        signIn,
        applicants(appraiser),
        data.invitations(),
        data.positions(),
        data.employers());
    employer.addTo(routes);
    new SettingsPages(signIn, employer.guard(), pages).addTo(routes);
  }

  private void addInvitations(Routes routes, Pages pages, WrongCodeLimit wrongCodes) {
    Downloads downloads = new Downloads(data.folder().downloads());
    downloads.addTo(routes);
    new InvitationAddress(
            data.invitations(), wrongCodes, data.positions(), data.employers(), downloads, pages)
        .addTo(routes);
  }

  private void addCertificates(Routes routes, Pages pages) {
    List<VerificationKey> keys = List.of(certificateKey.verificationKey());
    new IssuerMetadata(publicUrl, keys).addTo(routes);
    new CertificateAddress(new JdbcCertificateStore(data.database()), keys, pages, clock)
        .addTo(routes);
  }

  private Applicants applicants(Appraiser appraiser) {
    return new Applicants(
        new JdbcApplicantStore(data.database()),
        data.reports(),
        data.enrolments(),
        data.invitationStore(),
        data.positions(),
        appraiser);
  }
}

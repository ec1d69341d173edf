package io.deskworthy.server;

import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.server.account.PasswordHash;
import io.deskworthy.server.account.Passwords;
import io.deskworthy.server.candidate.Downloads;
import io.deskworthy.server.candidate.InvitationAddress;
import io.deskworthy.server.certificate.CertificateAddress;
import io.deskworthy.server.certificate.IssuerMetadata;
import io.deskworthy.server.employer.Applicants;
import io.deskworthy.server.employer.EmployerPages;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.intake.Appraiser;
import io.deskworthy.server.page.Pages;
import io.deskworthy.server.page.StyleSheet;
import io.deskworthy.server.storage.JdbcApplicantStore;
import io.deskworthy.server.storage.JdbcCertificateStore;
import io.deskworthy.server.storage.JdbcPasswordStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/** The addresses that people open: candidates, employers, and whoever is shown a certificate. */
final class ServerPages {

  private final OpenData data;
  private final Clock clock;
  private final StyleSheet styleSheet = new StyleSheet();
  private final Pages pages = new Pages(styleSheet);

  ServerPages(OpenData data, Clock clock) {
    this.data = data;
    this.clock = clock;
  }

  /** Adds the addresses. */
  void addTo(Routes routes, String publicUrl, Appraiser appraiser, VerificationKey certificateKey) {
    Downloads downloads = new Downloads(data.folder().downloads());
    styleSheet.addTo(routes);
    downloads.addTo(routes);
    new InvitationAddress(data.invitations(), data.positions(), data.employers(), downloads, pages)
        .addTo(routes);
    new IssuerMetadata(publicUrl, List.of(certificateKey)).addTo(routes);
    new CertificateAddress(
            new JdbcCertificateStore(data.database()), List.of(certificateKey), pages, clock)
        .addTo(routes);
    employerPages(appraiser).addTo(routes);
  }

  private EmployerPages employerPages(Appraiser appraiser) {
    return new EmployerPages(
        pages,
        data.accounts(),
        passwords(),
        new Applicants(
            new JdbcApplicantStore(data.database()),
            data.reports(),
            data.enrolments(),
            data.invitationStore(),
            data.positions(),
            appraiser),
        data.invitations(),
        data.positions(),
        data.employers(),
        clock);
  }

  private Passwords passwords() {
    return new Passwords(
        data.users(),
        new JdbcPasswordStore(data.database()),
        new PasswordHash(new SecureRandom()),
        data.tokens().token());
  }
}

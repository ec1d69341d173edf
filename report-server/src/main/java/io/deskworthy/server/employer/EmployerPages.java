package io.deskworthy.server.employer;

import io.deskworthy.server.http.Routes;
import io.deskworthy.server.page.Pages;
import io.deskworthy.server.position.EmployerStore;

/** All of the employer's pages but those of settings. */
public final class EmployerPages {

  private final SignInGuard guard;
  private final SetupAddress setup;
  private final SecondStepAddress secondStep;
  private final OidcAddress oidc;
  private final NewPasswordAddress newPassword;
  private final ForgottenAddress forgotten;
  private final SignInAddress signIn;
  private final ApplicantsAddress list;
  private final BulkAddress bulk;
  private final DecisionAddress decisions;
  private final ReportAddress report;
  private final CertificateActions certificates;

  /** Puts the pages together. */
  public EmployerPages(
      Pages pages,
      SignInParts parts,
      Applicants applicants,
      ApplicantDesk applicantDesk,
      CertificateDesk desk,
      EmployerStore employers) {
    guard = new SignInGuard(parts.accounts(), parts.tokens(), pages);
    Entrance entrance = new Entrance(parts);
    setup = new SetupAddress(parts, entrance, employers, pages);
    secondStep = new SecondStepAddress(parts, entrance, pages);
    oidc = new OidcAddress(parts, entrance, pages);
    newPassword = new NewPasswordAddress(parts, entrance, pages);
    forgotten = new ForgottenAddress(parts, pages);
    signIn = new SignInAddress(parts, entrance, guard, pages);
    list = new ApplicantsAddress(applicantDesk, guard, pages, parts.audit(), parts.clock());
    bulk = new BulkAddress(applicantDesk, guard, pages, parts.clock());
    decisions = new DecisionAddress(applicantDesk, guard, pages);
    report = new ReportAddress(applicants, desk.register(), guard, pages, parts.audit());
    certificates = new CertificateActions(applicants, desk, guard);
  }

  /** Returns what lets only those through who may. */
  public SignInGuard guard() {
    return guard;
  }

  /** Adds their addresses; those below {@code /sign-in/} before the one that takes any token. */
  public void addTo(Routes routes) {
    setup.addTo(routes);
    secondStep.addTo(routes);
    oidc.addTo(routes);
    newPassword.addTo(routes);
    forgotten.addTo(routes);
    signIn.addTo(routes);
    list.addTo(routes);
    bulk.addTo(routes);
    decisions.addTo(routes);
    report.addTo(routes);
    certificates.addTo(routes);
  }
}

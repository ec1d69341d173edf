package io.deskworthy.server.employer;

import io.deskworthy.server.account.Accounts;
import io.deskworthy.server.account.Passwords;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.invitation.Invitations;
import io.deskworthy.server.invitation.WrongCodeLimit;
import io.deskworthy.server.page.Pages;
import io.deskworthy.server.position.EmployerStore;
import io.deskworthy.server.position.PositionStore;
import java.time.Clock;

/** All of the employer's pages. */
public final class EmployerPages {

  private final SetupAddress setup;
  private final SignInAddress signIn;
  private final ApplicantsAddress list;
  private final ReportAddress report;
  private final InviteAddress invite;
  private final CertificateActions certificates;

  /** Puts the pages together. */
  public EmployerPages(
      Pages pages,
      Accounts accounts,
      Passwords passwords,
      Applicants applicants,
      CertificateDesk desk,
      Invitations invitations,
      PositionStore positions,
      EmployerStore employers,
      WrongCodeLimit wrongPasswords,
      Clock clock) {
    SignInGuard guard = new SignInGuard(accounts, pages);
    setup = new SetupAddress(accounts, passwords, employers, pages);
    signIn = new SignInAddress(accounts, passwords, wrongPasswords, guard, pages);
    list = new ApplicantsAddress(applicants, guard, pages, clock);
    report = new ReportAddress(applicants, desk.register(), guard, pages);
    certificates = new CertificateActions(applicants, desk, guard);
    invite = new InviteAddress(invitations, positions, guard, pages, clock);
  }

  /** Adds their addresses. */
  public void addTo(Routes routes) {
    setup.addTo(routes);
    signIn.addTo(routes);
    list.addTo(routes);
    report.addTo(routes);
    invite.addTo(routes);
    certificates.addTo(routes);
  }
}

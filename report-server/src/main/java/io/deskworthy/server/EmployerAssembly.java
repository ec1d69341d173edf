package io.deskworthy.server;

import io.deskworthy.server.api.Api;
import io.deskworthy.server.api.ApiParts;
import io.deskworthy.server.api.HiringParts;
import io.deskworthy.server.api.IdempotentAnswers;
import io.deskworthy.server.applicant.ApplicantStore;
import io.deskworthy.server.applicant.Decisions;
import io.deskworthy.server.applicant.RequirementNames;
import io.deskworthy.server.applicant.SavedViews;
import io.deskworthy.server.branding.Branding;
import io.deskworthy.server.branding.BrandingAddress;
import io.deskworthy.server.employer.ApplicantDesk;
import io.deskworthy.server.employer.Applicants;
import io.deskworthy.server.employer.EmployerPages;
import io.deskworthy.server.employer.SignInGuard;
import io.deskworthy.server.employer.SignInParts;
import io.deskworthy.server.greenhouse.Assessments;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.intake.Appraiser;
import io.deskworthy.server.invitation.WrongCodeLimit;
import io.deskworthy.server.inviting.InvitingPages;
import io.deskworthy.server.inviting.InvitingParts;
import io.deskworthy.server.page.Pages;
import io.deskworthy.server.page.Script;
import io.deskworthy.server.policy.Hindsight;
import io.deskworthy.server.policy.PositionPages;
import io.deskworthy.server.policy.PositionParts;
import io.deskworthy.server.position.Positions;
import io.deskworthy.server.settings.SettingsPages;
import io.deskworthy.server.settings.UpkeepParts;
import io.deskworthy.server.storage.JdbcApplicantStore;
import io.deskworthy.server.storage.JdbcIdempotentAnswers;
import io.deskworthy.server.storage.JdbcPastReportStore;
import io.deskworthy.server.storage.JdbcRetentionStore;
import io.deskworthy.server.storage.JdbcSavedViewStore;
import io.deskworthy.server.upkeep.Retention;
import java.io.IOException;
import java.time.Clock;

/** The employer's side, put together: pages behind the sign-in, and the same for programs. */
final class EmployerAssembly {

  private final OpenData data;
  private final Clock clock;
  private final String publicUrl;
  private final CertificateAssembly certificates;
  private final SignInParts signIn;
  private final WebhookParts webhooks;
  private final IdempotentAnswers answers;
  private final SavedViews views;
  private final ApplicantStore list;
  private final Decisions decisions;
  private final Positions positions;

  EmployerAssembly(
      OpenData data,
      Clock clock,
      String publicUrl,
      CertificateAssembly certificates,
      SignInParts signIn,
      WebhookParts webhooks)
      throws IOException {
    this.data = data;
    this.clock = clock;
    this.publicUrl = publicUrl;
    this.certificates = certificates;
    this.signIn = signIn;
    this.webhooks = webhooks;
    this.answers = new JdbcIdempotentAnswers(data.database(), data.secrets().secretBox("sealing"));
    this.views =
        new SavedViews(new JdbcSavedViewStore(data.database(), data.log()), data.tokens(), clock);
    this.list = new JdbcApplicantStore(data.database(), data.log());
    this.decisions = new Decisions(list, data.invitations(), data.tokens(), clock);
    this.positions = new Positions(data.positions(), data.audit(), data.tokens(), clock);
  }

  /** Returns what deletes what was kept long enough. */
  Retention retention() {
    return new Retention(
        new JdbcRetentionStore(data.database()),
        data.employers(),
        certificates.erasure(),
        data.upkeep(),
        data.audit(),
        clock);
  }

  void addTo(
      Routes routes,
      Pages pages,
      Branding branding,
      Script script,
      Appraiser appraiser,
      WrongCodeLimit wrongCodes) {
    Applicants applicants = applicants(appraiser);
    EmployerPages employer = new EmployerPages(
        pages, signIn, applicants, applicantDesk(script), certificates.desk(), data.employers());
    employer.addTo(routes);
    SignInGuard guard = employer.guard();
    new BrandingAddress(branding, guard, pages).addTo(routes);
    addInviting(routes, pages, guard, wrongCodes);
    addPositions(routes, pages, guard, appraiser);
    new SettingsPages(signIn, upkeep(), guard, pages, webhooks.webhooks()).addTo(routes);
    api(hiring(applicants, appraiser), branding).addTo(routes);
  }

  private UpkeepParts upkeep() {
    return new UpkeepParts(data.gauge(), data.upkeep(), retention());
  }

  private HiringParts hiring(Applicants applicants, Appraiser appraiser) {
    return new HiringParts(
        positions,
        data.positionLinks(),
        data.invitations(),
        applicants,
        decisions,
        certificates.desk(),
        views,
        hindsight(appraiser));
  }

  private Api api(HiringParts hiring, Branding branding) {
    return new Api(new ApiParts(
        publicUrl,
        signIn,
        hiring,
        upkeep(),
        branding,
        webhooks.webhooks(),
        webhooks.addresses(),
        new Assessments(
            data.positions(),
            data.employers(),
            data.invitations(),
            webhooks.callbackStore(),
            data.audit(),
            signIn.outbox(),
            publicUrl),
        answers,
        data.hash()));
  }

  private void addInviting(
      Routes routes, Pages pages, SignInGuard guard, WrongCodeLimit wrongCodes) {
    new InvitingPages(new InvitingParts(
            data.invitations(),
            data.positionLinks(),
            wrongCodes,
            data.positions(),
            data.employers(),
            data.audit(),
            guard,
            pages,
            clock))
        .addTo(routes);
  }

  private void addPositions(Routes routes, Pages pages, SignInGuard guard, Appraiser appraiser) {
    new PositionPages(new PositionParts(
            positions,
            data.positionLinks(),
            data.invitationStore(),
            hindsight(appraiser),
            data.audit(),
            guard,
            pages,
            clock))
        .addTo(routes);
  }

  private Hindsight hindsight(Appraiser appraiser) {
    return new Hindsight(new JdbcPastReportStore(data.database()), data.enrolments(), appraiser);
  }

  private ApplicantDesk applicantDesk(Script script) {
    return new ApplicantDesk(
        list,
        decisions,
        views,
        data.positions(),
        new RequirementNames(data.positions()),
        data.employers(),
        script.path());
  }

  private Applicants applicants(Appraiser appraiser) {
    return new Applicants(
        list,
        data.reports(),
        data.enrolments(),
        data.invitationStore(),
        data.positions(),
        appraiser);
  }
}

package io.deskworthy.server;

import io.deskworthy.server.api.Api;
import io.deskworthy.server.api.ApiParts;
import io.deskworthy.server.api.HiringParts;
import io.deskworthy.server.api.IdempotentAnswers;
import io.deskworthy.server.applicant.ApplicantStore;
import io.deskworthy.server.applicant.Decisions;
import io.deskworthy.server.applicant.RequirementNames;
import io.deskworthy.server.applicant.SavedViews;
import io.deskworthy.server.branding.BrandAddress;
import io.deskworthy.server.branding.BrandingAddress;
import io.deskworthy.server.branding.LookStore;
import io.deskworthy.server.candidate.ConsentAddress;
import io.deskworthy.server.candidate.Downloads;
import io.deskworthy.server.candidate.InvitationAddress;
import io.deskworthy.server.candidate.ResultAddress;
import io.deskworthy.server.candidate.TypedCodes;
import io.deskworthy.server.candidate.YoursAddress;
import io.deskworthy.server.certificate.CertificateAddress;
import io.deskworthy.server.certificate.CertificateKeys;
import io.deskworthy.server.certificate.CertificateRegister;
import io.deskworthy.server.certificate.Certifier;
import io.deskworthy.server.certificate.IssuerMetadata;
import io.deskworthy.server.certificate.OpenBadges;
import io.deskworthy.server.certificate.StatusLists;
import io.deskworthy.server.certificate.StatusStore;
import io.deskworthy.server.employer.ApplicantDesk;
import io.deskworthy.server.employer.Applicants;
import io.deskworthy.server.employer.CertificateDesk;
import io.deskworthy.server.employer.EmployerPages;
import io.deskworthy.server.employer.SignInGuard;
import io.deskworthy.server.employer.SignInParts;
import io.deskworthy.server.erasure.ActAddress;
import io.deskworthy.server.erasure.Erasure;
import io.deskworthy.server.greenhouse.Assessments;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.intake.Appraiser;
import io.deskworthy.server.intake.CertificateIssuer;
import io.deskworthy.server.invitation.WrongCodeLimit;
import io.deskworthy.server.inviting.InvitingPages;
import io.deskworthy.server.inviting.InvitingParts;
import io.deskworthy.server.page.Pages;
import io.deskworthy.server.page.Script;
import io.deskworthy.server.page.StyleSheet;
import io.deskworthy.server.policy.Hindsight;
import io.deskworthy.server.policy.PositionPages;
import io.deskworthy.server.policy.PositionParts;
import io.deskworthy.server.position.Positions;
import io.deskworthy.server.settings.SettingsPages;
import io.deskworthy.server.settings.UpkeepParts;
import io.deskworthy.server.storage.JdbcApplicantStore;
import io.deskworthy.server.storage.JdbcCertificateStore;
import io.deskworthy.server.storage.JdbcErasureStore;
import io.deskworthy.server.storage.JdbcIdempotentAnswers;
import io.deskworthy.server.storage.JdbcLookStore;
import io.deskworthy.server.storage.JdbcPastReportStore;
import io.deskworthy.server.storage.JdbcResultStore;
import io.deskworthy.server.storage.JdbcRetentionStore;
import io.deskworthy.server.storage.JdbcSavedViewStore;
import io.deskworthy.server.storage.JdbcStatusStore;
import io.deskworthy.server.upkeep.Retention;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;

/** The pages people see, put together: invitations, certificates, and the employer's side. */
final class PageRoutes {

  private final OpenData data;
  private final Clock clock;
  private final String publicUrl;
  private final SignInParts signIn;
  private final WebhookParts webhooks;
  private final IdempotentAnswers answers;
  private final SecureRandom random = new SecureRandom();
  private final OpenBadges badges;
  private final CertificateKeys certificateKeys;
  private final StatusLists statuses;
  private final CertificateRegister register;

  PageRoutes(
      OpenData data,
      Clock clock,
      String publicUrl,
      CertificateSecrets secrets,
      SignInParts signIn,
      WebhookParts webhooks)
      throws IOException {
    this.webhooks = webhooks;
    this.answers = new JdbcIdempotentAnswers(data.database(), data.secrets().secretBox("sealing"));
    this.signIn = signIn;
    this.data = data;
    this.clock = clock;
    this.publicUrl = publicUrl;
    this.badges = new OpenBadges(secrets.badges(), data.employers());
    StatusStore statusStore = new JdbcStatusStore(data.database(), random);
    this.certificateKeys = new CertificateKeys(secrets.keys(), statusStore, clock);
    this.statuses = new StatusLists(publicUrl, statusStore, this.certificateKeys, clock);
    this.register = new CertificateRegister(
        new JdbcCertificateStore(data.database(), data.log()), statuses, data.tokens(), clock);
  }

  /** Returns what makes the certificates that these pages show. */
  CertificateIssuer certificates() {
    return new Certifier(publicUrl, certificateKeys, statuses, data.tokens(), random, clock);
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
    Erasure erasure = erasure();
    addInvitations(routes, pages, codes, appraiser);
    addCertificates(routes, pages);
    addErasure(routes, pages, codes, erasure);
    Applicants applicants = applicants(appraiser);
    CertificateDesk desk = new CertificateDesk(certificates(), register, erasure);
    EmployerPages employer =
        new EmployerPages(pages, signIn, applicants, applicantDesk(script), desk, data.employers());
    employer.addTo(routes);
    new BrandingAddress(looks, data.employers(), employer.guard(), pages, data.audit())
        .addTo(routes);
    addInviting(routes, pages, employer.guard(), wrongCodes);
    addPositions(routes, pages, employer.guard(), appraiser);
    new SettingsPages(
            signIn,
            new UpkeepParts(data.gauge(), data.upkeep(), retention()),
            employer.guard(),
            pages,
            webhooks.webhooks())
        .addTo(routes);
    api(new HiringParts(
            positions(),
            data.positionLinks(),
            data.invitations(),
            applicants,
            new Decisions(applicants.list(), data.invitations(), data.tokens(), clock),
            desk))
        .addTo(routes);
  }

  private Api api(HiringParts hiring) {
    return new Api(new ApiParts(
        publicUrl,
        signIn,
        hiring,
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

  private Positions positions() {
    return new Positions(data.positions(), data.audit(), data.tokens(), clock);
  }

  private void addPositions(Routes routes, Pages pages, SignInGuard guard, Appraiser appraiser) {
    new PositionPages(new PositionParts(
            positions(),
            data.positionLinks(),
            data.invitationStore(),
            new Hindsight(new JdbcPastReportStore(data.database()), data.enrolments(), appraiser),
            data.audit(),
            guard,
            pages,
            clock))
        .addTo(routes);
  }

  private void addCertificates(Routes routes, Pages pages) {
    new IssuerMetadata(publicUrl, certificateKeys).addTo(routes);
    statuses.addTo(routes);
    badges.addTo(routes);
    new CertificateAddress(register, certificateKeys, badges, pages, clock).addTo(routes);
  }

  private void addErasure(Routes routes, Pages pages, TypedCodes codes, Erasure erasure) {
    new ActAddress(erasure, data.employers(), pages).addTo(routes);
    new YoursAddress(register, codes, erasure, data.employers(), pages).addTo(routes);
  }

  /** Returns what deletes what was kept long enough. */
  Retention retention() {
    return new Retention(
        new JdbcRetentionStore(data.database()),
        data.employers(),
        erasure(),
        data.upkeep(),
        data.audit(),
        clock);
  }

  private Erasure erasure() {
    return new Erasure(
        new JdbcErasureStore(data.database(), data.log()),
        data.audit(),
        statuses::changed,
        data.tokens(),
        clock);
  }

  private ApplicantDesk applicantDesk(Script script) {
    ApplicantStore store = new JdbcApplicantStore(data.database(), data.log());
    return new ApplicantDesk(
        store,
        new Decisions(store, data.invitations(), data.tokens(), clock),
        new SavedViews(new JdbcSavedViewStore(data.database(), data.log()), data.tokens(), clock),
        data.positions(),
        new RequirementNames(data.positions()),
        data.employers(),
        script.path());
  }

  private Applicants applicants(Appraiser appraiser) {
    return new Applicants(
        new JdbcApplicantStore(data.database(), data.log()),
        data.reports(),
        data.enrolments(),
        data.invitationStore(),
        data.positions(),
        appraiser);
  }
}

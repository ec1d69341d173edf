package io.deskworthy.server.employer;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.applicant.ApplicantStore;
import io.deskworthy.server.applicant.Listed;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditLog;
import io.deskworthy.server.certificate.CertificateRegister;
import io.deskworthy.server.certificate.KeptCertificate;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Pages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** One report: {@code /applicants/ID}, the signed file as it came, and the key that signed it. */
final class ReportAddress {

  private static final String PATH = "/applicants/{id}";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,60}");

  private final Applicants applicants;
  private final ApplicantStore store;
  private final CertificateRegister certificates;
  private final SignInGuard guard;
  private final Pages pages;
  private final AuditLog audit;

  ReportAddress(
      Applicants applicants,
      CertificateRegister certificates,
      SignInGuard guard,
      Pages pages,
      AuditLog audit) {
    this.audit = audit;
    this.applicants = applicants;
    this.store = applicants.list();
    this.certificates = certificates;
    this.guard = guard;
    this.pages = pages;
  }

  void addTo(Routes routes) {
    routes.get(PATH, guard.page(ReportAddress::path, this::show));
    routes.get(PATH + "/report.jws", guard.page(ReportAddress::path, this::answerReport));
    routes.get(PATH + "/key.jwk", guard.page(ReportAddress::path, this::answerKey));
  }

  static String path(String reportId) {
    return "/applicants/" + reportId;
  }

  static String path(Exchange exchange) {
    String id = exchange.pathParameter("id");
    return ID.matcher(id).matches() ? path(id) : ApplicantsAddress.PATH;
  }

  private void show(Exchange exchange, Visitor visitor) throws IOException {
    Applicant applicant = applicant(exchange);
    audit.add(visitor.did(AuditAction.REPORT_VIEWED, applicant.reportId(), ""));
    Frame frame = pages.frame(exchange, path(applicant.reportId()), visitor.account());
    boolean revoked = certificates
        .ofReport(applicant.reportId())
        .flatMap(KeptCertificate::revokedAt)
        .isPresent();
    String id = applicant.reportId();
    Listed listed = store.find(id).orElseThrow(Problem::notFound);
    ReportPage page = ReportPage.of(
        applicant,
        revoked,
        DecidedText.of(listed, store.waivers(id), frame),
        RunsTable.of(store.runs(id, RunsTable.MOST), applicant, applicants, frame),
        frame);
    pages.answer(exchange, 200, "employer/report", frame, page);
  }

  private void answerReport(Exchange exchange, Visitor visitor) throws IOException {
    Applicant applicant = applicant(exchange);
    audit.add(visitor.did(AuditAction.REPORT_SAVED, applicant.reportId(), ""));
    byte[] report = applicant.signedReport().getBytes(StandardCharsets.US_ASCII);
    exchange.answer(200, "application/jose", report);
  }

  private void answerKey(Exchange exchange, Visitor visitor) throws IOException {
    String key = StrictJson.line(applicant(exchange).key().toJwk());
    exchange.answer(200, "application/jwk+json", key.getBytes(StandardCharsets.UTF_8));
  }

  private Applicant applicant(Exchange exchange) {
    String id = exchange.pathParameter("id");
    if (!ID.matcher(id).matches()) {
      throw Problem.notFound();
    }
    return applicants.find(id).orElseThrow(Problem::notFound);
  }
}

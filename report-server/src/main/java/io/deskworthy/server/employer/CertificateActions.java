package io.deskworthy.server.employer;

import io.deskworthy.server.erasure.Act;
import io.deskworthy.server.erasure.ActAddress;
import io.deskworthy.server.erasure.ErasureReason;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.intake.IssuedCertificate;
import io.deskworthy.server.intake.StoredReport;
import java.io.IOException;
import java.util.Map;

/** The buttons about a certificate and about a candidate's data on the page of a report. */
final class CertificateActions {

  private static final String REVOKE = "/applicants/{id}/certificate/revoke";
  private static final String ISSUE = "/applicants/{id}/certificate/issue";
  private static final String ERASE = "/applicants/{id}/erase";
  private static final String SURE = "sure";

  private final Applicants applicants;
  private final CertificateDesk desk;
  private final SignInGuard guard;

  CertificateActions(Applicants applicants, CertificateDesk desk, SignInGuard guard) {
    this.applicants = applicants;
    this.desk = desk;
    this.guard = guard;
  }

  void addTo(Routes routes) {
    routes.post(REVOKE, guard.form(ReportAddress::path, this::revoke));
    routes.post(ISSUE, guard.form(ReportAddress::path, this::issue));
    routes.post(ERASE, guard.form(ReportAddress::path, this::erase));
  }

  private void revoke(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    StoredReport report = report(exchange);
    desk.register()
        .ofReport(report.id())
        .ifPresent(kept -> desk.register().revoke(kept, visitor.actor()));
    exchange.redirect(ReportAddress.path(report.id()));
  }

  private void issue(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    StoredReport report = report(exchange);
    IssuedCertificate certificate = applicants.certificate(report, desk.issuer());
    desk.register().put(report.id(), report.invitationId(), certificate, visitor.actor());
    exchange.redirect(ReportAddress.path(report.id()));
  }

  private void erase(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    StoredReport report = report(exchange);
    if (!fields.containsKey(SURE)) {
      exchange.redirect(ReportAddress.path(report.id()));
      return;
    }
    Act act = desk.erasure()
        .erase(report.invitationId(), visitor.actor(), ErasureReason.EMPLOYER_DECIDED);
    exchange.redirect(ActAddress.path(act));
  }

  private StoredReport report(Exchange exchange) {
    return applicants.reports().find(exchange.pathParameter("id")).orElseThrow(Problem::notFound);
  }
}

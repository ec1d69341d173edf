package io.deskworthy.server.employer;

import io.deskworthy.server.applicant.Decision;
import io.deskworthy.server.applicant.Listed;
import io.deskworthy.server.applicant.Rerun;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Pages;
import io.deskworthy.server.secret.TokenSource;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is decided about one applicant, below {@code /applicants/ID}. */
final class DecisionAddress {

  private static final String PATH = ApplicantsAddress.PATH + "/{id}";

  private final ApplicantDesk desk;
  private final SignInGuard guard;
  private final Pages pages;

  DecisionAddress(ApplicantDesk desk, SignInGuard guard, Pages pages) {
    this.desk = desk;
    this.guard = guard;
    this.pages = pages;
  }

  void addTo(Routes routes) {
    routes.post(PATH + "/waivers", guard.form(ReportAddress::path, this::waive));
    routes.post(PATH + "/waivers/take-back", guard.form(ReportAddress::path, this::takeBack));
    routes.post(PATH + "/archive", guard.form(ReportAddress::path, this::archive));
    routes.post(PATH + "/restore", guard.form(ReportAddress::path, this::restore));
    routes.post(PATH + "/rerun", guard.form(ReportAddress::path, this::askAgain));
  }

  private void waive(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    Listed listed = listed(exchange);
    desk.decisions()
        .waive(
            listed,
            fields.getOrDefault("requirement", ""),
            fields.getOrDefault("reason", ""),
            visitor.actor());
    exchange.redirect(ReportAddress.path(listed.reportId()));
  }

  private void takeBack(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    Listed listed = listed(exchange);
    desk.decisions().takeBack(listed, fields.getOrDefault("requirement", ""), visitor.actor());
    exchange.redirect(ReportAddress.path(listed.reportId()));
  }

  private void archive(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    Listed listed = listed(exchange);
    Optional<Decision> decision = Decision.ofName(fields.getOrDefault("decision", ""));
    desk.decisions().close(listed, decision, visitor.actor());
    exchange.redirect(ReportAddress.path(listed.reportId()));
  }

  private void restore(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    Listed listed = listed(exchange);
    desk.decisions().restore(listed, visitor.actor());
    exchange.redirect(ReportAddress.path(listed.reportId()));
  }

  private void askAgain(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    Listed listed = listed(exchange);
    Rerun rerun = desk.decisions().askAgain(listed, visitor.actor());
    String back = ReportAddress.path(listed.reportId());
    Frame frame = pages.frame(exchange, back, visitor.account());
    pages.answer(
        exchange,
        201,
        "employer/reruns",
        frame,
        RerunPage.of(List.of(rerun), desk, exchange.publicUrl(), back));
  }

  private Listed listed(Exchange exchange) {
    String id = exchange.pathParameter("id");
    if (!TokenSource.isId(id)) {
      throw Problem.notFound();
    }
    return desk.store().find(id).orElseThrow(Problem::notFound);
  }
}

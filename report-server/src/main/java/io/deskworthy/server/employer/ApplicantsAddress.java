package io.deskworthy.server.employer;

import io.deskworthy.server.account.Role;
import io.deskworthy.server.applicant.ApplicantQuery;
import io.deskworthy.server.applicant.ApplicantsFile;
import io.deskworthy.server.applicant.QueryText;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditLog;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Pages;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/** The table of applicants: {@code /applicants}, the same as a file, and searches with a name. */
final class ApplicantsAddress {

  static final String PATH = "/applicants";

  private static final String FILE = PATH + ".csv";
  private static final String VIEWS = PATH + "/views";

  private final ApplicantDesk desk;
  private final SignInGuard guard;
  private final Pages pages;
  private final AuditLog audit;
  private final Clock clock;

  ApplicantsAddress(
      ApplicantDesk desk, SignInGuard guard, Pages pages, AuditLog audit, Clock clock) {
    this.desk = desk;
    this.guard = guard;
    this.pages = pages;
    this.audit = audit;
    this.clock = clock;
  }

  void addTo(Routes routes) {
    routes.get(PATH, guard.page(PATH, this::show));
    routes.get(FILE, guard.page(PATH, this::save));
    routes.post(VIEWS, guard.ownForm(Role.VIEWER, PATH, this::saveView));
    routes.post(VIEWS + "/remove", guard.ownForm(Role.VIEWER, PATH, this::removeView));
  }

  /** Returns the address of the list of {@code query}. */
  static String path(ApplicantQuery query) {
    return path(QueryText.write(query));
  }

  /** Returns the address of a list as its query was written. */
  static String path(String query) {
    return query.isEmpty() ? PATH : PATH + "?" + query;
  }

  /** Returns the same list as a file. */
  static String filePath(ApplicantQuery query) {
    String text = QueryText.write(query.fromTheBeginning());
    return text.isEmpty() ? FILE : FILE + "?" + text;
  }

  private void show(Exchange exchange, Visitor visitor) throws IOException {
    ApplicantQuery query = QueryText.read(exchange::query);
    Frame frame = pages.frame(exchange, path(query), visitor.account());
    ApplicantsPage page = new ListRendering(desk, frame, clock.instant()).page(query, visitor);
    pages.answerScripted(exchange, "employer/applicants", frame, page);
  }

  private void save(Exchange exchange, Visitor visitor) throws IOException {
    audit.add(visitor.did(AuditAction.APPLICANTS_SAVED, "", ""));
    exchange.setHeader("Content-Disposition", "attachment; filename=\"applicants.csv\"");
    try (Writer out = new BufferedWriter(new OutputStreamWriter(
        exchange.stream(200, "text/csv; charset=utf-8"), StandardCharsets.UTF_8))) {
      new ApplicantsFile(desk.store(), exchange.publicUrl())
          .write(QueryText.read(exchange::query), clock.instant(), out);
    }
  }

  private void saveView(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    ApplicantQuery query = QueryText.parse(fields.getOrDefault("query", ""));
    var unused =
        desk.views().save(visitor.user(), visitor.actor(), fields.getOrDefault("name", ""), query);
    exchange.redirect(path(query.fromTheBeginning()));
  }

  private void removeView(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    var unused =
        desk.views().remove(visitor.user(), visitor.actor(), fields.getOrDefault("view", ""));
    exchange.redirect(PATH);
  }
}

package io.deskworthy.server.employer;

import io.deskworthy.report.judging.Verdict;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Pages;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

/** The table of applicants: {@code /applicants}. */
final class ApplicantsAddress {

  static final String PATH = "/applicants";

  private static final int MAX_NAME = 100;

  /** Ten thousand applicants; nobody turns that many pages. */
  private static final int LAST_PAGE = 400;

  private final Applicants applicants;
  private final SignInGuard guard;
  private final Pages pages;
  private final Clock clock;

  ApplicantsAddress(Applicants applicants, SignInGuard guard, Pages pages, Clock clock) {
    this.applicants = applicants;
    this.guard = guard;
    this.pages = pages;
    this.clock = clock;
  }

  void addTo(Routes routes) {
    routes.get(PATH, guard.page(PATH, this::show));
  }

  /** Returns the address of another page of the same search. */
  static String path(ApplicantQuery query, int page) {
    StringBuilder path = new StringBuilder(PATH).append("?page=").append(page + 1);
    if (!query.name().isEmpty()) {
      path.append("&name=").append(URLEncoder.encode(query.name(), StandardCharsets.UTF_8));
    }
    query.verdict().ifPresent(verdict -> path.append("&verdict=").append(verdict));
    return path.toString();
  }

  private void show(Exchange exchange, Visitor visitor) throws IOException {
    ApplicantQuery query = query(exchange);
    Frame frame = pages.frame(exchange, path(query, query.page()), visitor.account());
    ApplicantsPage page =
        ApplicantsPage.of(query, applicants.list().list(query), clock.instant(), frame);
    pages.answer(exchange, 200, "employer/applicants", frame, page);
  }

  /** What cannot be understood is left out: a search must never end in an error. */
  private static ApplicantQuery query(Exchange exchange) {
    String name = exchange.query("name").orElse("").strip();
    Optional<Verdict> verdict = exchange
        .query("verdict")
        .flatMap(word -> Arrays.stream(Verdict.values())
            .filter(each -> each.name().equals(word))
            .findFirst());
    String page =
        exchange.query("page").filter(text -> text.matches("[0-9]{1,3}")).orElse("1");
    return new ApplicantQuery(
        name.substring(0, Math.min(name.length(), MAX_NAME)),
        verdict,
        Math.min(Math.max(Integer.parseInt(page) - 1, 0), LAST_PAGE));
  }
}

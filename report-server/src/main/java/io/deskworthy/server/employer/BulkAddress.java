package io.deskworthy.server.employer;

import io.deskworthy.server.applicant.ApplicantQuery;
import io.deskworthy.server.applicant.BulkDeed;
import io.deskworthy.server.applicant.Listed;
import io.deskworthy.server.applicant.QueryText;
import io.deskworthy.server.applicant.Rerun;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Pages;
import io.deskworthy.server.secret.TokenSource;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is done with many applicants at once: asked first, then done one by one, each with its row
 * in the log. Waiving is not among it: a waiver needs a reason for one person.
 */
final class BulkAddress {

  private static final String PATH = ApplicantsAddress.PATH + "/bulk";
  private static final String PICK = "pick-";

  private final ApplicantDesk desk;
  private final SignInGuard guard;
  private final Pages pages;
  private final Clock clock;

  BulkAddress(ApplicantDesk desk, SignInGuard guard, Pages pages, Clock clock) {
    this.desk = desk;
    this.guard = guard;
    this.pages = pages;
    this.clock = clock;
  }

  /**
   * What the page that asks shows.
   *
   * @param deed what is to be done
   * @param query the list it came from
   * @param back address of that list
   * @param picked who is meant
   * @param isCut whether more fit than can be done at once
   */
  record Page(BulkDeed deed, String query, String back, List<Listed> picked, boolean isCut) {}

  void addTo(Routes routes) {
    routes.post(PATH, guard.form(ApplicantsAddress.PATH, this::take));
  }

  private void take(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    ApplicantQuery query = QueryText.parse(fields.getOrDefault("query", ""));
    Optional<BulkDeed> deed = deed(fields.getOrDefault("do", ""));
    List<Listed> picked = picked(fields, query);
    if (deed.isEmpty() || picked.isEmpty()) {
      exchange.redirect(ApplicantsAddress.path(query));
    } else if (!fields.containsKey("sure")) {
      ask(exchange, visitor, deed.get(), query, picked);
    } else {
      List<Rerun> reruns = desk.decisions().doForAll(picked, deed.get(), visitor.actor());
      if (deed.get() == BulkDeed.RERUN) {
        show(exchange, visitor, reruns);
      } else {
        exchange.redirect(ApplicantsAddress.path(query));
      }
    }
  }

  private void ask(
      Exchange exchange, Visitor visitor, BulkDeed deed, ApplicantQuery query, List<Listed> picked)
      throws IOException {
    Page page = new Page(
        deed,
        QueryText.write(query),
        ApplicantsAddress.path(query),
        picked.subList(0, Math.min(picked.size(), BulkDeed.MOST)),
        picked.size() > BulkDeed.MOST);
    Frame frame = pages.frame(exchange, ApplicantsAddress.PATH, visitor.account());
    pages.answer(exchange, 200, "employer/bulk", frame, page);
  }

  private void show(Exchange exchange, Visitor visitor, List<Rerun> reruns) throws IOException {
    Frame frame = pages.frame(exchange, ApplicantsAddress.PATH, visitor.account());
    pages.answer(
        exchange,
        201,
        "employer/reruns",
        frame,
        RerunPage.of(reruns, desk, exchange.publicUrl(), ApplicantsAddress.PATH));
  }

  /** Those with a tick, or all that the list finds: one more than can be done, to tell. */
  private List<Listed> picked(Map<String, String> fields, ApplicantQuery query) {
    if (fields.containsKey("all") && !fields.containsKey("sure")) {
      return desk.store().some(query, Optional.empty(), clock.instant(), BulkDeed.MOST + 1);
    }
    return fields.keySet().stream()
        .filter(name -> name.startsWith(PICK))
        .map(name -> name.substring(PICK.length()))
        .filter(TokenSource::isId)
        .sorted()
        .limit(BulkDeed.MOST)
        .flatMap(id -> desk.store().find(id).stream())
        .toList();
  }

  private static Optional<BulkDeed> deed(String word) {
    return List.of(BulkDeed.values()).stream()
        .filter(each -> each.name().equals(word))
        .findFirst();
  }
}

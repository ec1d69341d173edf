package io.deskworthy.server.settings;

import io.deskworthy.server.account.Role;
import io.deskworthy.server.employer.SignInGuard;
import io.deskworthy.server.employer.Visitor;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Pages;
import io.deskworthy.server.position.Employer;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** What is kept, for how long, and what keeps it in order: {@code /storage}. For owners. */
final class StorageAddress {

  private static final String PATH = "/storage";

  private final UpkeepParts parts;
  private final SignInGuard guard;
  private final Pages pages;

  StorageAddress(UpkeepParts parts, SignInGuard guard, Pages pages) {
    this.parts = parts;
    this.guard = guard;
    this.pages = pages;
  }

  void addTo(Routes routes) {
    routes.get(
        PATH,
        guard.page(
            Role.OWNER,
            PATH,
            (exchange, visitor) -> answer(exchange, 200, visitor, StoragePage.Asked.NOTHING)));
    routes.post(PATH + "/retention", guard.form(Role.OWNER, PATH, this::change));
  }

  private void change(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    Optional<Integer> days = days(fields.getOrDefault("days", ""));
    if (days.isEmpty()) {
      answer(exchange, 422, visitor, StoragePage.Asked.NO_NUMBER);
      return;
    }
    int due = parts.retention().due(days.get());
    boolean deletesMore = due > parts.retention().due(parts.retention().days());
    if (deletesMore && !fields.containsKey("sure")) {
      answer(exchange, 422, visitor, new StoragePage.Asked(days, due, Optional.empty()));
      return;
    }
    parts.retention().change(days.get(), visitor.actor());
    exchange.redirect(PATH);
  }

  private static Optional<Integer> days(String text) {
    return Optional.of(text.strip())
        .filter(number -> number.matches("[1-9][0-9]{0,3}"))
        .map(Integer::valueOf)
        .filter(number -> number <= Employer.MOST_RETENTION_DAYS);
  }

  private void answer(Exchange exchange, int status, Visitor visitor, StoragePage.Asked asked)
      throws IOException {
    Frame frame = pages.frame(exchange, PATH, visitor.account());
    pages.answer(exchange, status, "settings/storage", frame, StoragePage.of(parts, frame, asked));
  }
}

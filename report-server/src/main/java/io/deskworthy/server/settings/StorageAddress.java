package io.deskworthy.server.settings;

import io.deskworthy.report.text.KeepingTime;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.employer.SignInGuard;
import io.deskworthy.server.employer.Visitor;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Pages;
import io.deskworthy.server.upkeep.Retention;
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
    Optional<KeepingTime> wanted =
        Retention.typed(fields.getOrDefault("days", ""), fields.getOrDefault("undecided-days", ""));
    if (wanted.isEmpty()) {
      answer(exchange, 422, visitor, StoragePage.Asked.NO_NUMBER);
      return;
    }
    if (parts.retention().deletesMore(wanted.get()) && !fields.containsKey("sure")) {
      int due = parts.retention().due(wanted.get());
      answer(exchange, 422, visitor, new StoragePage.Asked(wanted, due, Optional.empty()));
      return;
    }
    parts.retention().change(wanted.get(), visitor.actor());
    exchange.redirect(PATH);
  }

  private void answer(Exchange exchange, int status, Visitor visitor, StoragePage.Asked asked)
      throws IOException {
    Frame frame = pages.frame(exchange, PATH, visitor.account());
    pages.answer(exchange, status, "settings/storage", frame, StoragePage.of(parts, frame, asked));
  }
}

package io.deskworthy.server.settings;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditCheck;
import io.deskworthy.server.audit.AuditEntry;
import io.deskworthy.server.audit.AuditLog;
import io.deskworthy.server.employer.SignInGuard;
import io.deskworthy.server.employer.Visitor;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Pages;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Who did what: {@code /audit}, and the same as a file. For owners. */
final class AuditAddress {

  private static final String PATH = "/audit";
  private static final int PAGE_SIZE = 50;

  private final AuditLog audit;
  private final SignInGuard guard;
  private final Pages pages;

  AuditAddress(AuditLog audit, SignInGuard guard, Pages pages) {
    this.audit = audit;
    this.guard = guard;
    this.pages = pages;
  }

  /**
   * What the page shows.
   *
   * @param check what came of reading the whole log, if that was asked for
   * @param rows the newest, or those before some number
   * @param older address of the page with older ones
   */
  record Page(Optional<AuditCheck> check, List<Row> rows, Optional<String> older) {}

  /** One entry. */
  record Row(long number, String at, String when, String who, String what, String detail) {}

  void addTo(Routes routes) {
    routes.get(PATH, guard.page(Role.OWNER, PATH, this::show));
    routes.get(PATH + ".jsonl", guard.page(Role.OWNER, PATH, this::save));
  }

  private void show(Exchange exchange, Visitor visitor) throws IOException {
    long before = exchange
        .query("before")
        .filter(text -> text.matches("[1-9][0-9]{0,17}"))
        .map(Long::parseLong)
        .orElse(Long.MAX_VALUE);
    Optional<AuditCheck> check = exchange.query("check").map(asked -> audit.check());
    Frame frame = pages.frame(exchange, PATH, visitor.account());
    List<AuditEntry> entries = audit.before(before, PAGE_SIZE + 1);
    List<Row> rows =
        entries.stream().limit(PAGE_SIZE).map(entry -> row(entry, frame)).toList();
    Optional<String> older = entries.size() > PAGE_SIZE
        ? Optional.of(PATH + "?before=" + rows.get(PAGE_SIZE - 1).number())
        : Optional.empty();
    pages.answer(exchange, 200, "settings/audit", frame, new Page(check, rows, older));
  }

  /** One entry in a line, the oldest first, with the hashes that bind them. */
  private void save(Exchange exchange, Visitor visitor) throws IOException {
    audit.add(visitor.did(AuditAction.LOG_SAVED, "", ""));
    exchange.setHeader("Content-Disposition", "attachment; filename=\"audit.jsonl\"");
    try (OutputStream out = exchange.stream(200, "application/jsonl")) {
      audit.forEach(entry -> write(out, entry));
    } catch (UncheckedIOException gone) {
      throw gone.getCause();
    }
  }

  private static void write(OutputStream out, AuditEntry entry) {
    try {
      out.write((StrictJson.line(entry.toJson()) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static Row row(AuditEntry entry, Frame frame) {
    String who = entry.actorName().isEmpty()
        ? frame.text("audit.actor." + entry.actorId())
        : entry.actorName();
    return new Row(
        entry.number(),
        entry.at().toString(),
        frame.minute(entry.at()),
        who,
        frame.text("audit.action." + entry.action()),
        entry.detail().isEmpty() ? entry.subject() : entry.detail());
  }
}

package io.deskworthy.server.policy;

import io.deskworthy.report.policy.Preset;
import io.deskworthy.report.policy.Presets;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.employer.Visitor;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.position.Position;
import io.deskworthy.server.position.StoredPolicy;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The list of positions and the form for a new one: {@code /positions}. */
final class PositionsAddress {

  static final String PATH = "/positions";

  private static final String NEW = "/positions/new";

  private final PositionParts parts;

  PositionsAddress(PositionParts parts) {
    this.parts = parts;
  }

  void addTo(Routes routes) {
    routes.get(PATH, parts.guard().page(PATH, this::list));
    routes.get(NEW, parts.guard().page(Role.OWNER, NEW, this::ask));
    routes.post(NEW, parts.guard().form(Role.OWNER, NEW, this::add));
  }

  private void list(Exchange exchange, Visitor visitor) throws IOException {
    Frame frame = parts.pages().frame(exchange, PATH, visitor.account());
    parts.pages().answer(exchange, 200, "policy/positions", frame, PositionsPage.of(parts, frame));
  }

  private void ask(Exchange exchange, Visitor visitor) throws IOException {
    String preset =
        exchange.query("preset").flatMap(Presets::named).map(Preset::name).orElse("");
    answer(exchange, visitor, 200, "", preset, Optional.empty());
  }

  private void add(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    String name = fields.getOrDefault("name", "").strip();
    Optional<Preset> preset = Presets.named(fields.getOrDefault("preset", ""));
    if (!Position.isName(name) || preset.isEmpty()) {
      String fault = preset.isEmpty() ? "position.fault.preset" : "position.fault.name";
      answer(exchange, visitor, 422, name, preset.map(Preset::name).orElse(""), Optional.of(fault));
      return;
    }
    Position position;
    try {
      position = parts.positions().add(name, StoredPolicy.ofPreset(preset.get()), visitor.actor());
    } catch (IllegalArgumentException taken) {
      answer(
          exchange, visitor, 422, name, preset.get().name(), Optional.of("position.fault.taken"));
      return;
    }
    exchange.redirect(PolicyAddress.path(position));
  }

  private void answer(
      Exchange exchange,
      Visitor visitor,
      int status,
      String name,
      String preset,
      Optional<String> fault)
      throws IOException {
    Frame frame = parts.pages().frame(exchange, NEW, visitor.account());
    NewPositionPage page = NewPositionPage.of(name, preset, fault, frame);
    parts.pages().answer(exchange, status, "policy/new-position", frame, page);
  }
}

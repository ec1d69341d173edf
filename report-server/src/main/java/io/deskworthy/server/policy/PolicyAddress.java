package io.deskworthy.server.policy;

import io.deskworthy.report.policy.Preset;
import io.deskworthy.report.policy.Presets;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.employer.Visitor;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.position.Position;
import io.deskworthy.server.position.StoredPolicy;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The editor: {@code /positions/ID/policy}. Nothing is kept before somebody saves. */
final class PolicyAddress {

  private static final String PATH = "/positions/{id}/policy";
  private static final String PRESET = "preset:";
  private static final String BASE = "base";
  private static final String CURRENT = "current";

  private final PositionParts parts;

  PolicyAddress(PositionParts parts) {
    this.parts = parts;
  }

  void addTo(Routes routes) {
    routes.get(PATH, parts.guard().page(Role.OWNER, PolicyAddress::path, this::show));
    routes.post(PATH, parts.guard().form(Role.OWNER, PolicyAddress::path, this::send));
  }

  static String path(Position position) {
    return PositionAddress.path(position) + "/policy";
  }

  private static String path(Exchange exchange) {
    return PositionsAddress.PATH + "/" + exchange.pathParameter("id") + "/policy";
  }

  private void show(Exchange exchange, Visitor visitor) throws IOException {
    Position position = PositionAddress.position(parts, exchange);
    String base = exchange.query("from").orElse(position.policyHash());
    PolicyDraft draft = PolicyDraft.of(base(position, base));
    Frame frame = frame(exchange, visitor, position);
    PolicyPage page = PolicyPage.of(position, base, draft, Map.of(), Optional.empty(), frame);
    parts.pages().answer(exchange, 200, "policy/editor", frame, page);
  }

  private void send(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    Position position = PositionAddress.position(parts, exchange);
    String base = fields.getOrDefault(BASE, position.policyHash());
    PolicyDraft draft = PolicyDraft.sent(base(position, base), fields);
    PolicyDraft.Reading reading = draft.read();
    Map<String, DraftFault> faults = new LinkedHashMap<>(reading.faults());
    boolean saves = fields.getOrDefault("action", "").equals("save");
    if (saves && !fields.getOrDefault(CURRENT, "").equals(position.policyHash())) {
      faults.put(PolicyDraft.WHOLE, DraftFault.of("policy.fault.changed"));
    }
    if (saves && faults.isEmpty()) {
      parts.positions().change(position, reading.policy().orElseThrow(), visitor.actor());
      exchange.redirect(PositionAddress.path(position));
      return;
    }
    Optional<Hindsight.Outlook> outlook =
        reading.policy().map(policy -> parts.hindsight().outlook(position.id(), policy.policy()));
    Frame frame = frame(exchange, visitor, position);
    PolicyPage page = PolicyPage.of(position, base, draft, faults, outlook, frame);
    parts.pages().answer(exchange, faults.isEmpty() ? 200 : 422, "policy/editor", frame, page);
  }

  /** Returns the policy that an edit begins with: a preset, or one that the position had. */
  private ObjectNode base(Position position, String base) {
    if (base.startsWith(PRESET)) {
      return Presets.named(base.substring(PRESET.length()))
          .map(Preset::json)
          .orElseThrow(Problem::notFound);
    }
    boolean had = parts.positions().store().versions(position.id()).stream()
        .anyMatch(version -> version.policyHash().equals(base));
    StoredPolicy policy = Optional.of(base)
        .filter(hash -> had)
        .flatMap(parts.positions().store()::policy)
        .orElseThrow(Problem::notFound);
    return VersionPage.json(policy);
  }

  private Frame frame(Exchange exchange, Visitor visitor, Position position) {
    return parts.pages().frame(exchange, path(position), visitor.account());
  }
}

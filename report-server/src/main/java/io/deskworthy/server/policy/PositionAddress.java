package io.deskworthy.server.policy;

import io.deskworthy.server.account.Role;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.employer.FormHandler;
import io.deskworthy.server.employer.Visitor;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Handler;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.position.Position;
import io.deskworthy.server.position.StoredPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** One position: its policy, versions of it, its link: {@code /positions/ID}. */
final class PositionAddress {

  private static final String PATH = "/positions/{id}";

  private final PositionParts parts;

  PositionAddress(PositionParts parts) {
    this.parts = parts;
  }

  void addTo(Routes routes) {
    routes.get(PATH, parts.guard().page(PositionAddress::path, this::show));
    routes.get(
        PATH + "/versions/{hash}.json", parts.guard().page(PositionAddress::path, this::save));
    routes.get(PATH + "/versions/{hash}", parts.guard().page(PositionAddress::path, this::compare));
    routes.post(PATH + "/name", form(Role.OWNER, this::rename));
    routes.post(PATH + "/archive", form(Role.OWNER, this::archive));
    routes.post(PATH + "/restore", form(Role.OWNER, this::restore));
    routes.post(PATH + "/link", form(Role.RECRUITER, this::makeLink));
    routes.post(PATH + "/link/off", form(Role.RECRUITER, this::switchOff));
  }

  private Handler form(Role least, FormHandler handler) {
    return parts.guard().form(least, PositionAddress::path, handler);
  }

  static String path(Position position) {
    return PositionsAddress.PATH + "/" + position.id();
  }

  private static String path(Exchange exchange) {
    return PositionsAddress.PATH + "/" + exchange.pathParameter("id");
  }

  private void show(Exchange exchange, Visitor visitor) throws IOException {
    answer(exchange, visitor, 200, position(parts, exchange), Optional.empty());
  }

  private void save(Exchange exchange, Visitor visitor) throws IOException {
    StoredPolicy policy = version(position(parts, exchange), exchange);
    exchange
        .setHeader(
            "Content-Disposition", "attachment; filename=\"policy-" + policy.hash() + ".json\"")
        .answer(200, "application/json", policy.json().getBytes(StandardCharsets.UTF_8));
  }

  /** Against the version before it; of the first one there is nothing to compare. */
  private void compare(Exchange exchange, Visitor visitor) throws IOException {
    Position position = position(parts, exchange);
    StoredPolicy policy = version(position, exchange);
    String address = path(position) + "/versions/" + policy.hash();
    Frame frame = parts.pages().frame(exchange, address, visitor.account());
    VersionPage page = VersionPage.of(parts, position, policy, exchange.query("with"), frame);
    parts.pages().answer(exchange, 200, "policy/version", frame, page);
  }

  private StoredPolicy version(Position position, Exchange exchange) {
    String hash = exchange.pathParameter("hash");
    boolean had = parts.positions().store().versions(position.id()).stream()
        .anyMatch(version -> version.policyHash().equals(hash));
    if (!had) {
      throw Problem.notFound();
    }
    return parts.positions().store().policy(hash).orElseThrow(Problem::notFound);
  }

  private void rename(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    Position position = position(parts, exchange);
    String name = fields.getOrDefault("name", "").strip();
    if (!Position.isName(name)) {
      answer(exchange, visitor, 422, position, Optional.of("position.fault.name"));
    } else if (!parts.positions().rename(position, name, visitor.actor())) {
      answer(exchange, visitor, 422, position, Optional.of("position.fault.taken"));
    } else {
      exchange.redirect(path(position));
    }
  }

  /** A link that leads to an archived position would invite people for nothing. */
  private void archive(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    Position position = position(parts, exchange);
    parts.positions().archive(position, true, visitor.actor());
    switchOff(position, visitor);
    exchange.redirect(path(position));
  }

  private void restore(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    Position position = position(parts, exchange);
    parts.positions().archive(position, false, visitor.actor());
    exchange.redirect(path(position));
  }

  private void makeLink(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    Position position = position(parts, exchange);
    if (!position.isOpen()) {
      answer(exchange, visitor, 422, position, Optional.of("position.fault.archived"));
      return;
    }
    parts.links().make(position.id());
    parts.audit().add(visitor.did(AuditAction.POSITION_LINK_MADE, position.id(), position.name()));
    exchange.redirect(path(position));
  }

  private void switchOff(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    Position position = position(parts, exchange);
    switchOff(position, visitor);
    exchange.redirect(path(position));
  }

  private void switchOff(Position position, Visitor visitor) {
    if (parts.links().code(position.id()).isPresent()) {
      parts.links().switchOff(position.id());
      parts.audit().add(visitor.did(AuditAction.POSITION_LINK_OFF, position.id(), position.name()));
    }
  }

  static Position position(PositionParts parts, Exchange exchange) {
    return parts
        .positions()
        .store()
        .find(exchange.pathParameter("id"))
        .orElseThrow(Problem::notFound);
  }

  private void answer(
      Exchange exchange, Visitor visitor, int status, Position position, Optional<String> fault)
      throws IOException {
    Frame frame = parts.pages().frame(exchange, path(position), visitor.account());
    PositionPage page = PositionPage.of(parts, position, exchange.publicUrl(), fault, frame);
    parts.pages().answer(exchange, status, "policy/position", frame, page);
  }
}

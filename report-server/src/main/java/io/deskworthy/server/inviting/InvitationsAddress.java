package io.deskworthy.server.inviting;

import io.deskworthy.server.account.Role;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.employer.Visitor;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.invitation.InvitationQuery;
import io.deskworthy.server.invitation.InvitationState;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.secret.TokenSource;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/** The list of invitations, and their links as a file: {@code /invitations}. */
final class InvitationsAddress {

  static final String PATH = "/invitations";

  private static final String FILE = "/invitations.csv";
  private static final int MAX_NAME = 100;

  /** A hundred thousand invitations; nobody turns that many pages. */
  private static final int LAST_PAGE = 2000;

  private final InvitingParts parts;

  InvitationsAddress(InvitingParts parts) {
    this.parts = parts;
  }

  void addTo(Routes routes) {
    routes.get(PATH, parts.guard().page(PATH, this::show));
    routes.get(FILE, parts.guard().page(Role.RECRUITER, PATH, this::save));
  }

  private void show(Exchange exchange, Visitor visitor) throws IOException {
    InvitationQuery query = query(exchange);
    int page = page(exchange);
    String path = InvitationsPage.path(PATH, query, page);
    Frame frame = parts.pages().frame(exchange, path, visitor.account());
    InvitationsPage model = InvitationsPage.of(parts, query, page, frame);
    parts.pages().answer(exchange, 200, "inviting/invitations", frame, model);
  }

  /** With links in it, this is as good as all those invitations: it stands in the log. */
  private void save(Exchange exchange, Visitor visitor) throws IOException {
    InvitationQuery query = query(exchange);
    Frame frame = parts.pages().frame(exchange, "", visitor.account());
    int count = parts.invitations().store().count(query);
    parts.audit().add(visitor.did(AuditAction.LINKS_SAVED, "", String.valueOf(count)));
    exchange.setHeader("Content-Disposition", "attachment; filename=\"invitations.csv\"");
    try (OutputStream out = exchange.stream(200, "text/csv; charset=utf-8")) {
      new LinksFile(parts, exchange.publicUrl(), frame).write(query, out);
    }
  }

  /** What cannot be understood is left out: a search must never end in an error. */
  private InvitationQuery query(Exchange exchange) {
    String name = exchange.query("name").orElse("").strip();
    return new InvitationQuery(
        name.substring(0, Math.min(name.length(), MAX_NAME)),
        exchange.query("position").filter(id -> parts.positions().find(id).isPresent()),
        exchange.query("state").flatMap(InvitationsAddress::state),
        exchange.query("batch").filter(TokenSource::isId),
        parts.clock().instant());
  }

  private static Optional<InvitationState> state(String word) {
    return Arrays.stream(InvitationState.values())
        .filter(each -> each.name().equals(word))
        .findFirst();
  }

  private static int page(Exchange exchange) {
    String page =
        exchange.query("page").filter(text -> text.matches("[0-9]{1,4}")).orElse("1");
    return Math.min(Math.max(Integer.parseInt(page) - 1, 0), LAST_PAGE);
  }
}

package io.deskworthy.server.settings;

import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.User;
import io.deskworthy.server.employer.SignInGuard;
import io.deskworthy.server.employer.SignInParts;
import io.deskworthy.server.employer.Visitor;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.mail.Letter;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Pages;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Who may do what: {@code /users}. For owners. */
final class UsersAddress {

  private static final String PATH = "/users";

  private final SignInParts parts;
  private final SignInGuard guard;
  private final Pages pages;
  private final Colleagues colleagues;

  UsersAddress(SignInParts parts, SignInGuard guard, Pages pages) {
    this.parts = parts;
    this.guard = guard;
    this.pages = pages;
    this.colleagues = new Colleagues(parts);
  }

  void addTo(Routes routes) {
    routes.get(
        PATH,
        guard.ownPage(
            Role.OWNER,
            PATH,
            (exchange, visitor) -> answer(exchange, 200, visitor, UsersPage.Result.NOTHING)));
    routes.post(PATH, guard.ownForm(Role.OWNER, PATH, this::add));
    routes.post(PATH + "/{id}/role", guard.ownForm(Role.OWNER, PATH, this::setRole));
    routes.post(PATH + "/{id}/link", guard.ownForm(Role.OWNER, PATH, this::makeLink));
    routes.post(PATH + "/{id}/remove", guard.ownForm(Role.OWNER, PATH, this::remove));
  }

  private void add(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    String name = fields.getOrDefault("name", "").strip();
    String typed = fields.getOrDefault("email", "").strip();
    Optional<String> email = User.email(typed);
    Optional<Role> role = Choice.role(fields.getOrDefault("role", ""));
    if (!User.isName(name) || role.isEmpty()) {
      fault(exchange, visitor, "users.fault.name");
    } else if (email.isEmpty() && !typed.isEmpty()) {
      fault(exchange, visitor, "users.fault.email");
    } else {
      add(exchange, visitor, name, role.get(), email);
    }
  }

  private void add(
      Exchange exchange, Visitor visitor, String name, Role role, Optional<String> email)
      throws IOException {
    Optional<User> user = colleagues.add(name, role, email, visitor.actor());
    if (user.isPresent()) {
      showLink(exchange, 201, visitor, user.get());
    } else {
      fault(exchange, visitor, "users.fault.taken");
    }
  }

  private void makeLink(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    User user = user(exchange);
    colleagues.endLinks(user, visitor.actor());
    showLink(exchange, 201, visitor, user);
  }

  private void setRole(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    User user = user(exchange);
    Optional<Role> role = Choice.role(fields.getOrDefault("role", ""));
    if (role.isEmpty() || !colleagues.setRole(user, role.get(), visitor.actor())) {
      fault(exchange, visitor, role.isEmpty() ? "users.fault.name" : "users.fault.last-owner");
      return;
    }
    exchange.redirect(PATH);
  }

  private void remove(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    User user = user(exchange);
    if (!colleagues.remove(user, visitor.actor())) {
      fault(exchange, visitor, "users.fault.last-owner");
      return;
    }
    exchange.redirect(PATH);
  }

  /** The link is shown in any case: mail gets lost, and not everybody has a mail server. */
  private void showLink(Exchange exchange, int status, Visitor visitor, User user)
      throws IOException {
    String link = exchange.publicUrl() + colleagues.link(user);
    Frame frame = pages.frame(exchange, PATH, visitor.account());
    boolean mails = parts.outbox().isPresent() && user.email().isPresent();
    if (mails) {
      Letter letter = new Letter(
          user.email().orElseThrow(),
          frame.text("letter.join.subject"),
          frame.text("letter.join.text", visitor.user().name(), link, exchange.publicUrl()));
      parts.outbox().orElseThrow().send(() -> letter);
    }
    answer(exchange, status, visitor, UsersPage.Result.made(user.name(), link, mails));
  }

  private User user(Exchange exchange) {
    return colleagues.find(exchange.pathParameter("id")).orElseThrow(Problem::notFound);
  }

  private void fault(Exchange exchange, Visitor visitor, String key) throws IOException {
    answer(exchange, 422, visitor, UsersPage.Result.fault(key));
  }

  private void answer(Exchange exchange, int status, Visitor visitor, UsersPage.Result result)
      throws IOException {
    Frame frame = pages.frame(exchange, PATH, visitor.account());
    pages.answer(
        exchange, status, "settings/users", frame, UsersPage.of(parts, visitor, frame, result));
  }
}

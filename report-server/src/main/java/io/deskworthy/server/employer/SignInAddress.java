package io.deskworthy.server.employer;

import io.deskworthy.server.account.OneTimeLink.Purpose;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.SignInTry;
import io.deskworthy.server.account.User;
import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.oidc.OidcClient;
import io.deskworthy.server.page.Pages;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Signs users in, by password or by a one-time link, and out again. */
final class SignInAddress {

  static final String PATH = "/sign-in";

  private final SignInParts parts;
  private final Entrance entrance;
  private final SignInGuard guard;
  private final Pages pages;

  SignInAddress(SignInParts parts, Entrance entrance, SignInGuard guard, Pages pages) {
    this.parts = parts;
    this.entrance = entrance;
    this.guard = guard;
    this.pages = pages;
  }

  void addTo(Routes routes) {
    routes.get("/", exchange -> exchange.redirect(ApplicantsAddress.PATH));
    routes.get(PATH, pages.withErrorPages(this::show));
    routes.post(PATH, pages.withErrorPages(this::signIn));
    routes.get(PATH + "/{token}", pages.withErrorPages(this::showLink));
    routes.post(PATH + "/{token}", pages.withErrorPages(this::signInByLink));
    routes.post("/sign-out", guard.form(Role.VIEWER, ApplicantsAddress.PATH, this::signOut));
  }

  private void show(Exchange exchange) throws IOException {
    String next = exchange.query("next").orElse("");
    if (guard.visitor(exchange).isPresent()) {
      exchange.redirect(OwnPath.of(next));
    } else {
      answer(exchange, 200, "", next, Optional.empty());
    }
  }

  private void signIn(Exchange exchange) throws IOException {
    FormOrigin.check(exchange);
    Map<String, String> fields = exchange.form();
    String name = cut(fields.getOrDefault("name", "").strip());
    Optional<User> claimed = parts.passwords().find(name);
    SignInTry one = entrance.attempt(exchange, claimed, name);
    parts.throttle().check(one);
    Optional<User> user = parts.passwords().check(name, fields.getOrDefault("password", ""));
    String next = fields.getOrDefault("next", "");
    if (user.isPresent()) {
      entrance.afterPassword(exchange, user.get(), next);
    } else {
      parts.throttle().wrong(one);
      claimed.ifPresent(this::logRefusal);
      answer(exchange, 401, name, next, Optional.of("sign-in.wrong"));
    }
  }

  private void logRefusal(User claimed) {
    parts
        .audit()
        .add(new AuditEvent(
            Actor.NOBODY, AuditAction.SIGN_IN_REFUSED, claimed.id(), claimed.name()));
  }

  /** Only shows a button: programs that preview links must not use them up. */
  private void showLink(Exchange exchange) throws IOException {
    String token = exchange.pathParameter("token");
    User user = parts.accounts().holder(token, Purpose.SIGN_IN).orElseThrow(Entrance::linkIsOver);
    pages.answer(exchange, 200, "employer/sign-in-link", pages.frame(exchange, ""), user.name());
  }

  private void signInByLink(Exchange exchange) throws IOException {
    FormOrigin.check(exchange);
    User user = parts
        .accounts()
        .use(exchange.pathParameter("token"), Purpose.SIGN_IN)
        .orElseThrow(Entrance::linkIsOver);
    entrance.enter(exchange, user, Entrance.Way.LINK, ApplicantsAddress.PATH);
  }

  private void signOut(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    parts.accounts().signOut(visitor.cookie());
    Cookies.SESSION.clear(exchange);
    entrance.log(visitor.user(), AuditAction.SIGNED_OUT, "");
    exchange.redirect(PATH);
  }

  private void answer(
      Exchange exchange, int status, String name, String next, Optional<String> fault)
      throws IOException {
    PasswordForm form = PasswordForm.of(name, next, fault, parts.oidc().map(OidcClient::name));
    pages.answer(exchange, status, "employer/sign-in", pages.frame(exchange, PATH), form);
  }

  /** Longer than any name or address; what is longer is nobody's. */
  private static String cut(String name) {
    return name.substring(0, Math.min(name.length(), 300));
  }
}

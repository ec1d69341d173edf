package io.deskworthy.server.employer;

import io.deskworthy.server.account.Accounts;
import io.deskworthy.server.account.OneTimeLink.Purpose;
import io.deskworthy.server.account.Passwords;
import io.deskworthy.server.account.User;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.invitation.WrongCodeLimit;
import io.deskworthy.server.page.Pages;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Signs users in, by password or by a one-time link, and out again. */
final class SignInAddress {

  private static final String PATH = "/sign-in";

  private final Accounts accounts;
  private final Passwords passwords;
  private final WrongCodeLimit limit;
  private final SignInGuard guard;
  private final Pages pages;

  SignInAddress(
      Accounts accounts,
      Passwords passwords,
      WrongCodeLimit limit,
      SignInGuard guard,
      Pages pages) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.limit = limit;
    this.guard = guard;
    this.pages = pages;
  }

  void addTo(Routes routes) {
    routes.get("/", exchange -> exchange.redirect(ApplicantsAddress.PATH));
    routes.get(PATH, pages.withErrorPages(this::show));
    routes.post(PATH, pages.withErrorPages(this::signIn));
    routes.get(PATH + "/{token}", pages.withErrorPages(this::showLink));
    routes.post(PATH + "/{token}", pages.withErrorPages(this::signInByLink));
    routes.post("/sign-out", guard.form(ApplicantsAddress.PATH, this::signOut));
  }

  private void show(Exchange exchange) throws IOException {
    PasswordForm form = PasswordForm.blank(exchange.query("next").orElse(""));
    if (guard.visitor(exchange).isPresent()) {
      exchange.redirect(form.next());
    } else {
      answer(exchange, 200, form);
    }
  }

  private void signIn(Exchange exchange) throws IOException {
    FormOrigin.check(exchange);
    limit.check(exchange.clientAddress());
    Map<String, String> fields = exchange.form();
    String name = fields.getOrDefault("name", "").strip();
    String next = fields.getOrDefault("next", "");
    Optional<User> user = passwords.check(name, fields.getOrDefault("password", ""));
    if (user.isPresent()) {
      enter(exchange, accounts.signIn(user.get()), PasswordForm.blank(next).next());
    } else {
      limit.wrong(exchange.clientAddress());
      answer(exchange, 401, PasswordForm.faulty(name, next, "sign-in.wrong"));
    }
  }

  /** Only shows a button: programs that preview links must not use them up. */
  private void showLink(Exchange exchange) throws IOException {
    String token = exchange.pathParameter("token");
    User user = accounts.holder(token, Purpose.SIGN_IN).orElseThrow(SignInAddress::linkIsOver);
    pages.answer(exchange, 200, "employer/sign-in-link", pages.frame(exchange, ""), user.name());
  }

  private void signInByLink(Exchange exchange) throws IOException {
    FormOrigin.check(exchange);
    String cookie = accounts
        .signIn(exchange.pathParameter("token"), Purpose.SIGN_IN)
        .orElseThrow(SignInAddress::linkIsOver);
    enter(exchange, cookie, ApplicantsAddress.PATH);
  }

  private void signOut(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    accounts.signOut(visitor.cookie());
    SessionCookie.clear(exchange);
    exchange.redirect(PATH);
  }

  static void enter(Exchange exchange, String cookie, String next) throws IOException {
    SessionCookie.set(exchange, cookie);
    exchange.redirect(next);
  }

  static Problem linkIsOver() {
    return new Problem(
        410,
        "link-is-over",
        "This link does not work any more",
        "It was used, or its time is over. Make a new one with the server's user command.");
  }

  private void answer(Exchange exchange, int status, PasswordForm form) throws IOException {
    pages.answer(exchange, status, "employer/sign-in", pages.frame(exchange, PATH), form);
  }
}

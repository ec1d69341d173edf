package io.deskworthy.server.employer;

import io.deskworthy.server.account.Accounts;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Handler;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.page.Pages;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Lets only those through who are signed in. */
final class SignInGuard {

  static final String FORM_TOKEN = "form-token";

  private final Accounts accounts;
  private final Pages pages;

  SignInGuard(Accounts accounts, Pages pages) {
    this.accounts = accounts;
    this.pages = pages;
  }

  /** Returns a handler for a page at a fixed address. */
  Handler page(String path, VisitorHandler handler) {
    return page(exchange -> path, handler);
  }

  /**
   * Returns a handler that sends browsers to sign in first, and refuses programs with 401.
   *
   * @param path of the page, to come back to
   */
  Handler page(Function<Exchange, String> path, VisitorHandler handler) {
    return pages.withErrorPages(exchange -> {
      Optional<Visitor> visitor = visitor(exchange);
      if (visitor.isPresent()) {
        handler.handle(exchange, visitor.get());
      } else {
        turnAway(exchange, path.apply(exchange));
      }
    });
  }

  /** Returns a handler for a form of a page: it must come from one of ours. */
  Handler form(String path, FormHandler handler) {
    return form(exchange -> path, handler);
  }

  /** Returns the same for a page whose address is not fixed. */
  Handler form(Function<Exchange, String> path, FormHandler handler) {
    return page(path, (exchange, visitor) -> {
      FormOrigin.check(exchange);
      Map<String, String> fields = exchange.form();
      if (!isSame(visitor.formToken(), fields)) {
        throw FormOrigin.refused();
      }
      handler.handle(exchange, visitor, fields);
    });
  }

  /** Returns who sends this request, if they are signed in. */
  Optional<Visitor> visitor(Exchange exchange) {
    return SessionCookie.of(exchange)
        .flatMap(cookie -> accounts
            .user(cookie)
            .map(user -> new Visitor(user, cookie, accounts.formToken(cookie))));
  }

  private static void turnAway(Exchange exchange, String path) throws IOException {
    if (!Pages.readsPages(exchange)) {
      throw new Problem(
          401, "not-signed-in", "You are not signed in", "Please sign in and try again.");
    }
    exchange.redirect("/sign-in?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
  }

  private static boolean isSame(String token, Map<String, String> form) {
    byte[] sent = form.getOrDefault(FORM_TOKEN, "").getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent);
  }
}

package io.deskworthy.server.employer;

import io.deskworthy.server.account.Accounts;
import io.deskworthy.server.account.ApiTokens;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Handler;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Upload;
import io.deskworthy.server.page.Pages;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets only those through who are signed in, or programs that show a token, and whose role allows
 * it. What a page shows a viewer may see, and what a form changes takes a recruiter, unless the
 * route says otherwise.
 */
public final class SignInGuard {

  static final String FORM_TOKEN = "form-token";

  private static final Logger LOG = LoggerFactory.getLogger(SignInGuard.class);

  private final Accounts accounts;
  private final ApiTokens tokens;
  private final Pages pages;

  SignInGuard(Accounts accounts, ApiTokens tokens, Pages pages) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.pages = pages;
  }

  /** Returns a handler for a page at a fixed address that a viewer may see. */
  public Handler page(String path, VisitorHandler handler) {
    return page(Role.VIEWER, exchange -> path, handler);
  }

  /** Returns a handler for a page that a viewer may see. */
  public Handler page(Function<Exchange, String> path, VisitorHandler handler) {
    return page(Role.VIEWER, path, handler);
  }

  /** Returns a handler for a page at a fixed address. */
  public Handler page(Role least, String path, VisitorHandler handler) {
    return page(least, exchange -> path, handler);
  }

  /**
   * Returns a handler that sends browsers to sign in first, and refuses programs with 401; who is
   * signed in and may not is refused with 403.
   *
   * @param path of the page, to come back to
   */
  public Handler page(Role least, Function<Exchange, String> path, VisitorHandler handler) {
    return pages.withErrorPages(exchange -> {
      Optional<Visitor> visitor = visitor(exchange);
      if (visitor.isEmpty()) {
        turnAway(exchange, path.apply(exchange));
      } else if (visitor.get().role().includes(least)) {
        handler.handle(exchange, visitor.get());
      } else {
        throw notAllowed(visitor.get(), path.apply(exchange));
      }
    });
  }

  /** Returns a handler for a page of somebody's own account, which no program may see. */
  public Handler ownPage(Role least, String path, VisitorHandler handler) {
    return page(least, path, (exchange, visitor) -> {
      if (visitor.program().isPresent()) {
        throw notAllowed(visitor, path);
      }
      handler.handle(exchange, visitor);
    });
  }

  /** Returns a handler for a form that takes a recruiter. */
  Handler form(String path, FormHandler handler) {
    return form(Role.RECRUITER, exchange -> path, handler);
  }

  /** Returns the same for a page whose address is not fixed. */
  Handler form(Function<Exchange, String> path, FormHandler handler) {
    return form(Role.RECRUITER, path, handler);
  }

  /** Returns a handler for a form of a page: a browser's must come from a page of ours. */
  public Handler form(Role least, String path, FormHandler handler) {
    return form(least, exchange -> path, handler);
  }

  /** Returns the same for a page whose address is not fixed. */
  public Handler form(Role least, Function<Exchange, String> path, FormHandler handler) {
    return page(least, path, (exchange, visitor) -> {
      FormOrigin.check(exchange);
      Map<String, String> fields = exchange.form();
      if (visitor.program().isEmpty() && !isSame(visitor.formToken(), fields)) {
        throw FormOrigin.refused();
      }
      handler.handle(exchange, visitor, fields);
    });
  }

  /** Returns a handler for a form of somebody's own account, which no program may send. */
  public Handler ownForm(Role least, String path, FormHandler handler) {
    return form(least, path, (exchange, visitor, fields) -> {
      if (visitor.program().isPresent()) {
        throw notAllowed(visitor, path);
      }
      handler.handle(exchange, visitor, fields);
    });
  }

  /**
   * Returns a handler for a form with files.
   *
   * @param maxBytes of the whole form
   */
  public Handler upload(Role least, String path, int maxBytes, UploadHandler handler) {
    return page(least, path, (exchange, visitor) -> {
      FormOrigin.check(exchange);
      Upload upload = exchange.upload(maxBytes);
      if (visitor.program().isEmpty() && !isSame(visitor.formToken(), upload.fields())) {
        throw FormOrigin.refused();
      }
      handler.handle(exchange, visitor, upload);
    });
  }

  /** Returns who sends this request, if they are signed in or show a token. */
  Optional<Visitor> visitor(Exchange exchange) {
    boolean isProgram = exchange.header("Authorization").isPresent();
    return isProgram ? program(exchange) : browser(exchange);
  }

  private Optional<Visitor> program(Exchange exchange) {
    return exchange
        .bearer()
        .flatMap(tokens::bearer)
        .map(bearer ->
            new Visitor(bearer.user(), bearer.role(), Optional.of(bearer.token().name()), "", ""));
  }

  private Optional<Visitor> browser(Exchange exchange) {
    return Cookies.SESSION
        .of(exchange)
        .flatMap(cookie -> accounts
            .user(cookie)
            .map(user -> new Visitor(
                user, user.role(), Optional.empty(), cookie, accounts.formToken(cookie))));
  }

  private static void turnAway(Exchange exchange, String path) throws IOException {
    if (!Pages.readsPages(exchange)) {
      throw new Problem(
          401, "not-signed-in", "You are not signed in", "Please sign in and try again.");
    }
    exchange.redirect("/sign-in?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
  }

  private static Problem notAllowed(Visitor visitor, String path) {
    LOG.warn("{} as {} may not: {}", visitor, visitor.role(), path);
    return new Problem(
        403,
        "not-allowed",
        "Your role does not allow this",
        "Ask an owner of this server for another role, if you need it.");
  }

  private static boolean isSame(String token, Map<String, String> form) {
    byte[] sent = form.getOrDefault(FORM_TOKEN, "").getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent);
  }
}

package io.deskworthy.server.employer;

import io.deskworthy.server.account.OneTimeLink.Purpose;
import io.deskworthy.server.account.SignInTry;
import io.deskworthy.server.account.User;
import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.http.ClientNetwork;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import java.io.IOException;
import java.util.Optional;

/** The door itself: what happens to a browser whenever somebody is let in, by whatever way. */
public final class Entrance {

  private final SignInParts parts;

  /** Lets in by {@code parts}. */
  public Entrance(SignInParts parts) {
    this.parts = parts;
  }

  /** By what somebody is let in; stands in the log. */
  enum Way {
    PASSWORD,
    SECOND_STEP,
    RECOVERY_CODE,
    LINK,
    SERVICE
  }

  /** Lets {@code user} in, and leads them to {@code next}. */
  void enter(Exchange exchange, User user, Way way, String next) throws IOException {
    renew(exchange, user);
    if (way != Way.LINK) {
      Cookies.KNOWN_BROWSER.set(exchange, parts.knownBrowsers().mark(user));
    }
    Cookies.SECOND_STEP.clear(exchange);
    log(user, AuditAction.SIGNED_IN, way.name());
    exchange.redirect(OwnPath.of(next));
  }

  /** Gives the browser a new cookie for {@code user}; the one it had is worth nothing any more. */
  public void renew(Exchange exchange, User user) {
    Cookies.SESSION.of(exchange).ifPresent(parts.accounts()::signOut);
    String browser = BrowserName.of(exchange.header("User-Agent").orElse(""));
    Cookies.SESSION.set(exchange, parts.accounts().signIn(user, browser));
  }

  /** Asks for the second step, if {@code user} has one; else lets them in. */
  void afterPassword(Exchange exchange, User user, String next) throws IOException {
    if (!parts.secondSteps().isOn(user)) {
      enter(exchange, user, Way.PASSWORD, next);
      return;
    }
    String token = parts.accounts().token(user, Purpose.SECOND_STEP);
    Cookies.SECOND_STEP.set(exchange, token);
    exchange.redirect(SecondStepAddress.path(next));
  }

  /** Returns how a try to be {@code user}, or somebody called {@code name}, is counted. */
  SignInTry attempt(Exchange exchange, Optional<User> user, String name) {
    Optional<String> browser = user.flatMap(one ->
        Cookies.KNOWN_BROWSER.of(exchange).flatMap(mark -> parts.knownBrowsers().name(one, mark)));
    return new SignInTry(
        ClientNetwork.of(exchange.clientAddress()),
        user.map(User::id).orElse(name),
        user.isPresent(),
        browser);
  }

  /** Writes down what {@code user} did to themselves. */
  public void log(User user, AuditAction action, String detail) {
    Actor actor = new Actor(user.id(), user.name());
    parts.audit().add(new AuditEvent(actor, action, "", detail));
  }

  /**
   * Uses a link up.
   *
   * @throws Problem {@code link-is-over} 410 if somebody else was faster
   */
  void useUp(String token, Purpose purpose) {
    if (parts.accounts().use(token, purpose).isEmpty()) {
      throw linkIsOver();
    }
  }

  static Problem linkIsOver() {
    return new Problem(
        410,
        "link-is-over",
        "This link does not work any more",
        "It was used, or its time is over. Ask for a new one.");
  }
}

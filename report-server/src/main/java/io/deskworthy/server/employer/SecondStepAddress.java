package io.deskworthy.server.employer;

import io.deskworthy.server.account.OneTimeLink.Purpose;
import io.deskworthy.server.account.SecondSteps;
import io.deskworthy.server.account.SignInTry;
import io.deskworthy.server.account.User;
import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.page.Pages;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Asks for the code of a telephone after the password: {@code /sign-in/code}. */
final class SecondStepAddress {

  private static final String PATH = SignInAddress.PATH + "/code";

  private final SignInParts parts;
  private final Entrance entrance;
  private final Pages pages;

  SecondStepAddress(SignInParts parts, Entrance entrance, Pages pages) {
    this.parts = parts;
    this.entrance = entrance;
    this.pages = pages;
  }

  /** What the form shows. */
  record Form(String next, Optional<String> fault) {}

  void addTo(Routes routes) {
    routes.get(PATH, pages.withErrorPages(this::show));
    routes.post(PATH, pages.withErrorPages(this::take));
  }

  static String path(String next) {
    return OwnPath.goingOn(PATH, next);
  }

  private void show(Exchange exchange) throws IOException {
    String next = exchange.query("next").orElse("");
    if (waiting(exchange).isPresent()) {
      answer(exchange, 200, next, Optional.empty());
    } else {
      exchange.redirect(OwnPath.goingOn(SignInAddress.PATH, next));
    }
  }

  private void take(Exchange exchange) throws IOException {
    FormOrigin.check(exchange);
    Map<String, String> fields = exchange.form();
    String next = fields.getOrDefault("next", "");
    Optional<User> waiting = waiting(exchange);
    if (waiting.isEmpty()) {
      exchange.redirect(OwnPath.goingOn(SignInAddress.PATH, next));
      return;
    }
    User user = waiting.get();
    SignInTry one = entrance.attempt(exchange, waiting, user.name());
    parts.throttle().checkSecondStep(one);
    Optional<SecondSteps.Kind> kind =
        parts.secondSteps().use(user, fields.getOrDefault("code", ""));
    if (kind.isEmpty()) {
      parts.throttle().wrongSecondStep(one);
      parts
          .audit()
          .add(new AuditEvent(Actor.NOBODY, AuditAction.SIGN_IN_REFUSED, user.id(), user.name()));
      answer(exchange, 401, next, Optional.of("second-step.wrong"));
    } else {
      enter(exchange, user, kind.get(), next);
    }
  }

  private void enter(Exchange exchange, User user, SecondSteps.Kind kind, String next)
      throws IOException {
    entrance.useUp(Cookies.SECOND_STEP.of(exchange).orElse(""), Purpose.SECOND_STEP);
    if (kind == SecondSteps.Kind.RECOVERY_CODE) {
      entrance.log(user, AuditAction.RECOVERY_CODE_USED, "");
    }
    entrance.enter(
        exchange,
        user,
        kind == SecondSteps.Kind.CODE ? Entrance.Way.SECOND_STEP : Entrance.Way.RECOVERY_CODE,
        next);
  }

  private Optional<User> waiting(Exchange exchange) {
    return Cookies.SECOND_STEP
        .of(exchange)
        .flatMap(token -> parts.accounts().holder(token, Purpose.SECOND_STEP));
  }

  private void answer(Exchange exchange, int status, String next, Optional<String> fault)
      throws IOException {
    Form form = new Form(OwnPath.of(next), fault);
    pages.answer(exchange, status, "employer/second-step", pages.frame(exchange, PATH), form);
  }
}

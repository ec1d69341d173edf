package io.deskworthy.server.settings;

import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.SecondSteps;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.employer.Entrance;
import io.deskworthy.server.employer.SignInGuard;
import io.deskworthy.server.employer.SignInParts;
import io.deskworthy.server.employer.Visitor;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Pages;
import io.deskworthy.server.print.QrCode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where somebody gets a second step for signing in, or gives it up. */
final class SecondStepAddress {

  private static final String PATH = AccountAddress.PATH + "/second-step";

  private final SignInParts parts;
  private final SignInGuard guard;
  private final Pages pages;
  private final Entrance entrance;
  private final OwnPassword ownPassword;

  SecondStepAddress(SignInParts parts, SignInGuard guard, Pages pages) {
    this.parts = parts;
    this.guard = guard;
    this.pages = pages;
    this.entrance = new Entrance(parts);
    this.ownPassword = new OwnPassword(parts);
  }

  /**
   * What the page shows before a second step is taken.
   *
   * @param secret in groups of four, for typing
   * @param link for an app on the same device
   * @param qr the link as a picture
   * @param sealed the secret as the form brings it back
   * @param asksPassword whether the password is asked for
   * @param fault key of the text that says what was wrong
   */
  record Offer(
      String secret,
      String link,
      QrCode qr,
      String sealed,
      boolean asksPassword,
      Optional<String> fault) {}

  /** The codes for when the telephone is lost. */
  record Codes(List<String> codes) {}

  void addTo(Routes routes) {
    routes.get(PATH, guard.ownPage(Role.VIEWER, PATH, this::show));
    routes.post(PATH, guard.ownForm(Role.VIEWER, PATH, this::take));
    routes.post(PATH + "/off", guard.ownForm(Role.VIEWER, PATH, this::giveUp));
  }

  private void show(Exchange exchange, Visitor visitor) throws IOException {
    answer(exchange, 200, visitor, parts.secondSteps().offer(visitor.user()), Optional.empty());
  }

  private void take(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    Optional<SecondSteps.Offer> brought =
        parts.secondSteps().offer(visitor.user(), fields.getOrDefault("offer", ""));
    if (brought.isEmpty()) {
      answer(
          exchange,
          422,
          visitor,
          parts.secondSteps().offer(visitor.user()),
          Optional.of("second-step.fault.late"));
      return;
    }
    Optional<String> fault = ownPassword.fault(exchange, visitor.user(), fields);
    Optional<List<String>> codes = fault.isPresent()
        ? Optional.empty()
        : parts.secondSteps().take(visitor.user(), brought.get(), fields.getOrDefault("code", ""));
    if (codes.isEmpty()) {
      String key = fault.orElse("second-step.wrong");
      answer(exchange, 422, visitor, brought.get(), Optional.of(key));
      return;
    }
    parts.accounts().signOutOthers(visitor.user(), visitor.cookie());
    entrance.log(visitor.user(), AuditAction.SECOND_STEP_ON, "");
    Frame frame = pages.frame(exchange, PATH, visitor.account());
    pages.answer(exchange, 200, "settings/recovery-codes", frame, new Codes(codes.get()));
  }

  private void giveUp(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    Optional<String> fault = ownPassword.fault(exchange, visitor.user(), fields);
    if (fault.isPresent()) {
      Frame frame = pages.frame(exchange, AccountAddress.PATH, visitor.account());
      AccountPage page = AccountPage.of(parts, visitor, frame, Optional.empty(), fault);
      pages.answer(exchange, 422, "settings/account", frame, page);
      return;
    }
    parts.secondSteps().remove(visitor.user());
    entrance.log(visitor.user(), AuditAction.SECOND_STEP_OFF, "");
    exchange.redirect(AccountAddress.PATH + "?done=second-step-off");
  }

  private void answer(
      Exchange exchange,
      int status,
      Visitor visitor,
      SecondSteps.Offer offer,
      Optional<String> fault)
      throws IOException {
    String link = link(exchange, visitor, offer.secret());
    Frame frame = pages.frame(exchange, PATH, visitor.account());
    Offer model = new Offer(
        offer.secret().replaceAll("(.{4})(?!$)", "$1 "),
        link,
        QrCode.of(link),
        offer.sealed(),
        parts.passwords().has(visitor.user()),
        fault);
    pages.answer(exchange, status, "settings/second-step", frame, model);
  }

  /**
   * As authenticator apps read it; the server's name stands there so that two can be told apart.
   */
  private static String link(Exchange exchange, Visitor visitor, String secret) {
    String host =
        Optional.ofNullable(URI.create(exchange.publicUrl()).getHost()).orElse("");
    String issuer = encoded("Deskworthy " + host);
    return "otpauth://totp/" + issuer + ":" + encoded(visitor.user().name()) + "?secret=" + secret
        + "&issuer=" + issuer;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

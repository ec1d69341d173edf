package io.deskworthy.server.settings;

import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.User;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.employer.Entrance;
import io.deskworthy.server.employer.NewPasswordForm;
import io.deskworthy.server.employer.SignInGuard;
import io.deskworthy.server.employer.SignInParts;
import io.deskworthy.server.employer.Visitor;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Pages;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Somebody's own page: {@code /settings}. What would let another in asks for the password. */
final class AccountAddress {

  static final String PATH = "/settings";

  private final SignInParts parts;
  private final SignInGuard guard;
  private final Pages pages;
  private final Entrance entrance;
  private final OwnPassword ownPassword;

  AccountAddress(SignInParts parts, SignInGuard guard, Pages pages) {
    this.parts = parts;
    this.guard = guard;
    this.pages = pages;
    this.entrance = new Entrance(parts);
    this.ownPassword = new OwnPassword(parts);
  }

  void addTo(Routes routes) {
    routes.get(PATH, guard.ownPage(Role.VIEWER, PATH, this::show));
    routes.post(PATH + "/password", guard.ownForm(Role.VIEWER, PATH, this::changePassword));
    routes.post(PATH + "/email", guard.ownForm(Role.VIEWER, PATH, this::changeEmail));
    routes.post(PATH + "/browsers", guard.ownForm(Role.VIEWER, PATH, this::endOthers));
  }

  private void show(Exchange exchange, Visitor visitor) throws IOException {
    Optional<String> notice = exchange
        .query("done")
        .filter(done -> done.matches("password|email|browsers|second-step-off"))
        .map(done -> "account.done." + done);
    answer(exchange, 200, visitor, notice, Optional.empty());
  }

  /** Others are signed out: whoever had the old password has nothing of it any more. */
  private void changePassword(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    User user = visitor.user();
    Optional<String> fault = ownPassword
        .fault(exchange, user, fields)
        .or(() -> NewPasswordForm.fault(user.name(), fields));
    if (fault.isPresent()) {
      answer(exchange, 422, visitor, Optional.empty(), fault);
      return;
    }
    parts.passwords().set(user, user.name(), fields.getOrDefault("password", ""));
    parts.accounts().shutOut(user);
    entrance.renew(exchange, user);
    entrance.log(user, AuditAction.PASSWORD_CHANGED, "");
    exchange.redirect(PATH + "?done=password");
  }

  private void changeEmail(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    String typed = fields.getOrDefault("email", "").strip();
    Optional<String> email = User.email(typed);
    Optional<String> fault = ownPassword.fault(exchange, visitor.user(), fields);
    if (fault.isEmpty() && email.isEmpty() && !typed.isEmpty()) {
      fault = Optional.of("users.fault.email");
    }
    if (fault.isEmpty() && !parts.accounts().store().setEmail(visitor.user().id(), email)) {
      fault = Optional.of("users.fault.taken");
    }
    if (fault.isPresent()) {
      answer(exchange, 422, visitor, Optional.empty(), fault);
      return;
    }
    parts.accounts().store().endLinks(visitor.user().id());
    entrance.log(visitor.user(), AuditAction.EMAIL_CHANGED, "");
    exchange.redirect(PATH + "?done=email");
  }

  private void endOthers(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    parts.accounts().signOutOthers(visitor.user(), visitor.cookie());
    entrance.log(visitor.user(), AuditAction.BROWSER_ENDED, "");
    exchange.redirect(PATH + "?done=browsers");
  }

  private void answer(
      Exchange exchange,
      int status,
      Visitor visitor,
      Optional<String> notice,
      Optional<String> fault)
      throws IOException {
    Frame frame = pages.frame(exchange, PATH, visitor.account());
    AccountPage page = AccountPage.of(parts, visitor, frame, notice, fault);
    pages.answer(exchange, status, "settings/account", frame, page);
  }
}

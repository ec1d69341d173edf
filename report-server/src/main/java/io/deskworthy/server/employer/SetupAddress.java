package io.deskworthy.server.employer;

import io.deskworthy.server.account.Accounts;
import io.deskworthy.server.account.OneTimeLink.Purpose;
import io.deskworthy.server.account.Passwords;
import io.deskworthy.server.account.User;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.page.Pages;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Where the link of the first start leads: the owner chooses a name and a password. */
final class SetupAddress {

  private static final int MAX_NAME = 60;

  private final Accounts accounts;
  private final Passwords passwords;
  private final Pages pages;

  SetupAddress(Accounts accounts, Passwords passwords, Pages pages) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.pages = pages;
  }

  void addTo(Routes routes) {
    routes.get("/setup/{token}", pages.withErrorPages(this::show));
    routes.post("/setup/{token}", pages.withErrorPages(this::setUp));
  }

  private void show(Exchange exchange) throws IOException {
    User owner = owner(exchange);
    answer(exchange, 200, new PasswordForm(owner.name(), "", Optional.empty()));
  }

  private void setUp(Exchange exchange) throws IOException {
    FormOrigin.check(exchange);
    User owner = owner(exchange);
    Map<String, String> fields = exchange.form();
    String name = fields.getOrDefault("name", "").strip();
    String password = fields.getOrDefault("password", "");
    Optional<String> fault = fault(owner, name, password, fields.getOrDefault("again", ""));
    if (fault.isPresent()) {
      answer(exchange, 422, PasswordForm.faulty(name, "", fault.get()));
      return;
    }
    String cookie = accounts
        .signIn(exchange.pathParameter("token"), Purpose.SETUP)
        .orElseThrow(SignInAddress::linkIsOver);
    passwords.set(owner, name, password);
    SignInAddress.enter(exchange, cookie, PasswordForm.blank("").next());
  }

  private User owner(Exchange exchange) {
    return accounts
        .holder(exchange.pathParameter("token"), Purpose.SETUP)
        .orElseThrow(SignInAddress::linkIsOver);
  }

  private Optional<String> fault(User owner, String name, String password, String again) {
    if (name.isEmpty()
        || name.length() > MAX_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      return Optional.of("setup.fault.name");
    }
    if (passwords.isTaken(name, owner)) {
      return Optional.of("setup.fault.taken");
    }
    if (!password.equals(again)) {
      return Optional.of("setup.fault.again");
    }
    return Passwords.faultOf(name, password).map(fault -> "setup.fault." + fault);
  }

  private void answer(Exchange exchange, int status, PasswordForm form) throws IOException {
    pages.answer(exchange, status, "employer/setup", pages.frame(exchange, ""), form);
  }
}

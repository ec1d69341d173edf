package io.deskworthy.server.employer;

import io.deskworthy.server.account.Accounts;
import io.deskworthy.server.account.OneTimeLink.Purpose;
import io.deskworthy.server.account.Passwords;
import io.deskworthy.server.account.User;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.page.Pages;
import io.deskworthy.server.position.Employer;
import io.deskworthy.server.position.EmployerStore;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Where the link of the first start leads: who asks, and how the owner will sign in. */
final class SetupAddress {

  private final Accounts accounts;
  private final Passwords passwords;
  private final EmployerStore employers;
  private final Pages pages;

  SetupAddress(Accounts accounts, Passwords passwords, EmployerStore employers, Pages pages) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.employers = employers;
    this.pages = pages;
  }

  void addTo(Routes routes) {
    routes.get("/setup/{token}", pages.withErrorPages(this::show));
    routes.post("/setup/{token}", pages.withErrorPages(this::setUp));
  }

  private void show(Exchange exchange) throws IOException {
    answer(exchange, 200, new SetupForm("", owner(exchange).name(), Optional.empty()));
  }

  private void setUp(Exchange exchange) throws IOException {
    FormOrigin.check(exchange);
    User owner = owner(exchange);
    Map<String, String> fields = exchange.form();
    SetupForm form = SetupForm.sent(fields);
    String password = fields.getOrDefault("password", "");
    Optional<String> fault = fault(owner, form, password, fields.getOrDefault("again", ""));
    if (fault.isPresent()) {
      answer(exchange, 422, form.withFault(fault.get()));
      return;
    }
    String cookie = accounts
        .signIn(exchange.pathParameter("token"), Purpose.SETUP)
        .orElseThrow(SignInAddress::linkIsOver);
    passwords.set(owner, form.name(), password);
    int retentionDays =
        employers.find().map(Employer::retentionDays).orElse(Employer.DEFAULT_RETENTION_DAYS);
    employers.put(new Employer(form.organisation(), retentionDays));
    SignInAddress.enter(exchange, cookie, ApplicantsAddress.PATH);
  }

  private User owner(Exchange exchange) {
    return accounts
        .holder(exchange.pathParameter("token"), Purpose.SETUP)
        .orElseThrow(SignInAddress::linkIsOver);
  }

  private Optional<String> fault(User owner, SetupForm form, String password, String again) {
    if (!form.hasNames()) {
      return Optional.of("setup.fault.name");
    }
    if (passwords.isTaken(form.name(), owner)) {
      return Optional.of("setup.fault.taken");
    }
    if (!password.equals(again)) {
      return Optional.of("setup.fault.again");
    }
    return Passwords.faultOf(form.name(), password).map(fault -> "setup.fault." + fault);
  }

  private void answer(Exchange exchange, int status, SetupForm form) throws IOException {
    pages.answer(exchange, status, "employer/setup", pages.frame(exchange, ""), form);
  }
}

package io.deskworthy.server.employer;

import io.deskworthy.server.account.OneTimeLink.Purpose;
import io.deskworthy.server.account.User;
import io.deskworthy.server.audit.AuditAction;
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

  private final SignInParts parts;
  private final Entrance entrance;
  private final EmployerStore employers;
  private final Pages pages;

  SetupAddress(SignInParts parts, Entrance entrance, EmployerStore employers, Pages pages) {
    this.parts = parts;
    this.entrance = entrance;
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
    Optional<String> fault = fault(owner, form, fields);
    if (fault.isPresent()) {
      answer(exchange, 422, form.withFault(fault.get()));
      return;
    }
    entrance.useUp(exchange.pathParameter("token"), Purpose.SETUP);
    parts.passwords().set(owner, form.name(), fields.getOrDefault("password", ""));
    employers.put(new Employer(
        form.organisation(),
        employers.find().map(Employer::keeping).orElse(Employer.DEFAULT_KEEPING)));
    User renamed = parts.accounts().store().user(owner.id()).orElseThrow(Entrance::linkIsOver);
    entrance.log(renamed, AuditAction.SET_UP, "");
    entrance.enter(exchange, renamed, Entrance.Way.PASSWORD, ApplicantsAddress.PATH);
  }

  private User owner(Exchange exchange) {
    return parts
        .accounts()
        .holder(exchange.pathParameter("token"), Purpose.SETUP)
        .orElseThrow(Entrance::linkIsOver);
  }

  private Optional<String> fault(User owner, SetupForm form, Map<String, String> fields) {
    if (!form.hasNames()) {
      return Optional.of("setup.fault.name");
    }
    if (parts.passwords().isTaken(form.name(), owner)) {
      return Optional.of("setup.fault.taken");
    }
    return NewPasswordForm.fault(form.name(), fields);
  }

  private void answer(Exchange exchange, int status, SetupForm form) throws IOException {
    pages.answer(exchange, status, "employer/setup", pages.frame(exchange, ""), form);
  }
}

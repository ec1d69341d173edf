package io.deskworthy.server.employer;

import io.deskworthy.server.account.OneTimeLink.Purpose;
import io.deskworthy.server.account.User;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.page.Pages;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Where the links lead by which a new colleague, or somebody who forgot theirs, chooses a password:
 * {@code /join/…} and {@code /reset/…}. A second step is still asked for afterwards: who reads
 * somebody's mail does not have their telephone.
 */
final class NewPasswordAddress {

  private final SignInParts parts;
  private final Entrance entrance;
  private final Pages pages;

  NewPasswordAddress(SignInParts parts, Entrance entrance, Pages pages) {
    this.parts = parts;
    this.entrance = entrance;
    this.pages = pages;
  }

  void addTo(Routes routes) {
    for (Purpose purpose : new Purpose[] {Purpose.JOIN, Purpose.RESET}) {
      String path = purpose.path() + "{token}";
      routes.get(path, pages.withErrorPages(exchange -> show(exchange, purpose)));
      routes.post(path, pages.withErrorPages(exchange -> choose(exchange, purpose)));
    }
  }

  private void show(Exchange exchange, Purpose purpose) throws IOException {
    answer(exchange, 200, purpose, holder(exchange, purpose).name(), Optional.empty());
  }

  private void choose(Exchange exchange, Purpose purpose) throws IOException {
    FormOrigin.check(exchange);
    User user = holder(exchange, purpose);
    Map<String, String> fields = exchange.form();
    String name = purpose == Purpose.JOIN ? fields.getOrDefault("name", "").strip() : user.name();
    Optional<String> fault = fault(user, name, fields);
    if (fault.isPresent()) {
      answer(exchange, 422, purpose, name, fault);
      return;
    }
    entrance.useUp(exchange.pathParameter("token"), purpose);
    parts.accounts().shutOut(user);
    parts.passwords().set(user, name, fields.getOrDefault("password", ""));
    User renamed = parts.accounts().store().user(user.id()).orElseThrow(Entrance::linkIsOver);
    entrance.log(
        renamed,
        purpose == Purpose.JOIN ? AuditAction.USER_JOINED : AuditAction.PASSWORD_RESET,
        "");
    entrance.afterPassword(exchange, renamed, ApplicantsAddress.PATH);
  }

  private Optional<String> fault(User user, String name, Map<String, String> fields) {
    if (!User.isName(name)) {
      return Optional.of("join.fault.name");
    }
    if (parts.passwords().isTaken(name, user)) {
      return Optional.of("setup.fault.taken");
    }
    return NewPasswordForm.fault(name, fields);
  }

  private User holder(Exchange exchange, Purpose purpose) {
    return parts
        .accounts()
        .holder(exchange.pathParameter("token"), purpose)
        .orElseThrow(Entrance::linkIsOver);
  }

  private void answer(
      Exchange exchange, int status, Purpose purpose, String name, Optional<String> fault)
      throws IOException {
    NewPasswordForm form = new NewPasswordForm(name, purpose == Purpose.JOIN, fault);
    pages.answer(exchange, status, "employer/new-password", pages.frame(exchange, ""), form);
  }
}

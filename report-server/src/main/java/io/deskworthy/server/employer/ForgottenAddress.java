package io.deskworthy.server.employer;

import io.deskworthy.server.account.OneTimeLink.Purpose;
import io.deskworthy.server.account.User;
import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.http.ClientNetwork;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.mail.Letter;
import io.deskworthy.server.mail.Outbox;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Pages;
import java.io.IOException;
import java.util.Optional;

/**
 * Sends a link to whoever forgot their password: {@code /forgotten}. It says the same whether there
 * is such a user or not, and takes as long.
 */
final class ForgottenAddress {

  private static final String PATH = "/forgotten";

  private final SignInParts parts;
  private final Pages pages;

  ForgottenAddress(SignInParts parts, Pages pages) {
    this.parts = parts;
    this.pages = pages;
  }

  /** What the page shows: whether there is a mail server, and whether a letter was asked for. */
  record Form(boolean mails, boolean sent) {}

  void addTo(Routes routes) {
    routes.get(PATH, pages.withErrorPages(exchange -> answer(exchange, false)));
    routes.post(PATH, pages.withErrorPages(this::send));
  }

  private void send(Exchange exchange) throws IOException {
    FormOrigin.check(exchange);
    Outbox outbox = parts.outbox().orElseThrow(Problem::notFound);
    parts.throttle().asksForLetter(ClientNetwork.of(exchange.clientAddress()));
    Optional<String> email = User.email(exchange.form().getOrDefault("email", ""));
    Frame frame = pages.frame(exchange, PATH);
    String url = exchange.publicUrl();
    email
        .flatMap(parts.accounts().store()::withEmail)
        .filter(parts.throttle()::takesLetter)
        .ifPresent(user -> outbox.send(() -> letter(url, frame, user)));
    answer(exchange, true);
  }

  private Letter letter(String url, Frame frame, User user) {
    String link = url + parts.accounts().link(user, Purpose.RESET);
    parts
        .audit()
        .add(new AuditEvent(Actor.NOBODY, AuditAction.PASSWORD_RESET_SENT, user.id(), user.name()));
    return new Letter(
        user.email().orElseThrow(),
        frame.text("letter.reset.subject"),
        frame.text("letter.reset.text", user.name(), link, url));
  }

  private void answer(Exchange exchange, boolean sent) throws IOException {
    pages.answer(
        exchange,
        200,
        "employer/forgotten",
        pages.frame(exchange, PATH),
        new Form(parts.outbox().isPresent(), sent));
  }
}

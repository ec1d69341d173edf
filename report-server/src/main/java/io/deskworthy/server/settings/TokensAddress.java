package io.deskworthy.server.settings;

import io.deskworthy.server.account.ApiToken;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.User;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.employer.SignInGuard;
import io.deskworthy.server.employer.SignInParts;
import io.deskworthy.server.employer.Visitor;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Pages;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tokens by which programs get in: {@code /settings/tokens}. */
final class TokensAddress {

  private static final String PATH = AccountAddress.PATH + "/tokens";

  /** In days; none for ever: a forgotten token ends by itself. */
  private static final List<Integer> VALIDITIES = List.of(30, 90, 365);

  private static final int USUAL_VALIDITY = 90;

  private final SignInParts parts;
  private final SignInGuard guard;
  private final Pages pages;

  TokensAddress(SignInParts parts, SignInGuard guard, Pages pages) {
    this.parts = parts;
    this.guard = guard;
    this.pages = pages;
  }

  /**
   * What the page shows.
   *
   * @param made the token made just now
   * @param fault key of the text that says what was wrong
   * @param roles to choose from
   * @param days to choose from
   * @param tokens those there are
   */
  record Page(
      Optional<String> made,
      Optional<String> fault,
      List<Choice> roles,
      List<Choice> days,
      List<Row> tokens) {}

  /** One token. */
  record Row(
      String revoke, String name, String owner, String role, String expires, String lastUsed) {}

  void addTo(Routes routes) {
    routes.get(
        PATH,
        guard.ownPage(
            Role.VIEWER,
            PATH,
            (exchange, visitor) ->
                answer(exchange, 200, visitor, Optional.empty(), Optional.empty())));
    routes.post(PATH, guard.ownForm(Role.VIEWER, PATH, this::make));
    routes.post(PATH + "/{id}/revoke", guard.ownForm(Role.VIEWER, PATH, this::revoke));
  }

  private void make(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    String name = fields.getOrDefault("name", "").strip();
    Optional<Role> role =
        Choice.role(fields.getOrDefault("role", "")).filter(visitor.role()::includes);
    Optional<Integer> days = VALIDITIES.stream()
        .filter(each -> each.toString().equals(fields.getOrDefault("days", "")))
        .findFirst();
    if (!User.isName(name) || role.isEmpty() || days.isEmpty()) {
      answer(exchange, 422, visitor, Optional.empty(), Optional.of("tokens.fault"));
      return;
    }
    String token =
        parts.tokens().make(visitor.user(), name, role.get(), Duration.ofDays(days.get()));
    parts.audit().add(visitor.did(AuditAction.TOKEN_MADE, "", name + ", " + role.get()));
    answer(exchange, 201, visitor, Optional.of(token), Optional.empty());
  }

  private void revoke(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    ApiToken token = parts
        .tokens()
        .revoke(visitor.user(), exchange.pathParameter("id"))
        .orElseThrow(Problem::notFound);
    parts.audit().add(visitor.did(AuditAction.TOKEN_REVOKED, token.id(), token.name()));
    exchange.redirect(PATH);
  }

  private void answer(
      Exchange exchange, int status, Visitor visitor, Optional<String> made, Optional<String> fault)
      throws IOException {
    Frame frame = pages.frame(exchange, PATH, visitor.account());
    Page page = new Page(
        made,
        fault,
        Choice.roles(visitor.role(), Role.VIEWER, frame),
        VALIDITIES.stream()
            .map(days -> new Choice(
                days.toString(), frame.text("tokens.days", days), days == USUAL_VALIDITY))
            .toList(),
        parts.tokens().tokens(visitor.user()).stream()
            .map(token -> row(token, frame))
            .toList());
    pages.answer(exchange, status, "settings/tokens", frame, page);
  }

  private Row row(ApiToken token, Frame frame) {
    return new Row(
        PATH + "/" + token.id() + "/revoke",
        token.name(),
        parts.accounts().store().user(token.userId()).map(User::name).orElse(""),
        frame.text("role." + token.role()),
        frame.day(token.expiresAt()),
        token.lastUsedAt().map(frame::minute).orElse(frame.text("tokens.never-used")));
  }
}

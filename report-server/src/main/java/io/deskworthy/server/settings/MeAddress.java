package io.deskworthy.server.settings;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.employer.SignInGuard;
import io.deskworthy.server.employer.Visitor;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Routes;
import java.io.IOException;
import tools.jackson.databind.node.ObjectNode;

/** Tells a program in whose name it acts and what it may do: {@code GET /api/v1/me}. */
final class MeAddress {

  private static final String PATH = "/api/v1/me";

  private final SignInGuard guard;

  MeAddress(SignInGuard guard) {
    this.guard = guard;
  }

  void addTo(Routes routes) {
    routes.get(PATH, guard.page(Role.VIEWER, PATH, MeAddress::show));
  }

  private static void show(Exchange exchange, Visitor visitor) throws IOException {
    ObjectNode me = StrictJson.newObject()
        .put("user", visitor.user().name())
        .put("role", visitor.role().name());
    visitor.program().ifPresent(name -> me.put("token", name));
    exchange.answerJson(200, me);
  }
}

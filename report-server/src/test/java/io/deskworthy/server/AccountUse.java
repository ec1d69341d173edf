package io.deskworthy.server;

import io.deskworthy.server.account.AccountStore;
import io.deskworthy.server.account.User;
import tools.jackson.databind.node.ObjectNode;

/** A program that keeps users and tokens. */
final class AccountUse {

  private final DocumentedApi api;
  private final AccountStore users;
  private final String token;

  AccountUse(DocumentedApi api, AccountStore users, String token) {
    this.api = api;
    this.users = users;
    this.token = token;
  }

  void all() throws Exception {
    useUsers();
    useTokens();
  }

  private void useUsers() throws Exception {
    ObjectNode rita = api.callWithExample("POST /api/v1/users").token(token).send(201);
    api.callWithExample("POST /api/v1/users").token(token).send(409);
    api.call("GET /api/v1/users").token(token).send(200);
    String id = rita.get("id").stringValue();
    api.callWithExample("PUT /api/v1/users/{id}/role")
        .path("id", id)
        .token(token)
        .send(200);
    api.call("POST /api/v1/users/{id}/link").path("id", id).token(token).send(201);
    api.call("DELETE /api/v1/users/{id}").path("id", id).token(token).send(204);
    User first = users.named("owner").orElseThrow();
    api.call("DELETE /api/v1/users/{id}").path("id", first.id()).token(token).send(204);
    User anna = users.named("anna").orElseThrow();
    api.callWithExample("PUT /api/v1/users/{id}/role")
        .path("id", anna.id())
        .token(token)
        .send(409);
    api.call("DELETE /api/v1/users/{id}").path("id", anna.id()).token(token).send(409);
  }

  private void useTokens() throws Exception {
    api.callWithExample("POST /api/v1/tokens").token(token).send(201);
    ObjectNode all = api.call("GET /api/v1/tokens").token(token).send(200);
    String newest = all.at("/tokens/0/id").stringValue();
    api.call("DELETE /api/v1/tokens/{id}").path("id", newest).token(token).send(204);
  }
}

package io.deskworthy.server;

import io.deskworthy.server.account.ApiTokens;
import io.deskworthy.server.api.IdempotentAnswers;
import io.deskworthy.server.storage.JdbcIdempotentAnswers;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;

/** A program that asks of any operation what every one of its kind must answer. */
final class AnyOperationUse {

  private final DocumentedApi api;
  private final OpenData data;
  private final String owner;
  private final String viewer;
  private final ApiTokens tokens;

  AnyOperationUse(DocumentedApi api, OpenData data, String owner, String viewer, ApiTokens tokens) {
    this.api = api;
    this.data = data;
    this.owner = owner;
    this.viewer = viewer;
    this.tokens = tokens;
  }

  void provoke(String operation) throws Exception {
    Set<String> answers = new TreeSet<>(api.documented().stream()
        .filter(answer -> answer.startsWith(operation + " "))
        .map(answer -> answer.substring(operation.length() + 1))
        .toList());
    api.callWithExample(operation).send(401);
    if (answers.contains("403 not-allowed")) {
      api.callWithExample(operation).token(viewer).send(403);
    }
    if (answers.contains("413 too-large")) {
      api.call(operation).token(owner).body("x".repeat(300_000)).send(413);
    }
    if (answers.contains("404 not-found")) {
      api.callWithExample(operation).token(owner).send(404);
    }
    if (answers.contains("400 malformed")) {
      malformed(operation);
    }
    if (answers.contains("409 idempotency-in-progress")) {
      repeated(operation);
    }
  }

  private void malformed(String operation) throws Exception {
    ApiCall call = api.call(operation).token(owner);
    if (operation.startsWith("GET")) {
      call.query("limit=0").send(400);
      api.call(operation).token(owner).query("cursor=!").send(400);
    } else {
      call.body("{").send(400);
    }
  }

  private void repeated(String operation) throws Exception {
    String key = operation.replaceAll("[^A-Za-z]", "");
    String address = operation.replaceAll("\\{[a-z]+}", "none");
    String body = api.example(operation).orElse("");
    IdempotentAnswers answers =
        new JdbcIdempotentAnswers(data.database(), data.secrets().secretBox("sealing"));
    String id = tokens.bearer(owner).orElseThrow().token().id();
    var unused = answers.begin(
        new IdempotentAnswers.Request(
            id,
            data.hash().of("idempotency-key", key),
            data.hash().of("request", address + "\n" + body)),
        Clock.systemUTC().instant());
    api.callWithExample(operation).token(owner).header("Idempotency-Key", key).send(409);
    api.call(operation)
        .path("id", "other")
        .token(owner)
        .body("{\"other\":1}")
        .header("Idempotency-Key", key)
        .send(api.example(operation).isPresent() || operation.contains("{") ? 422 : 409);
    api.callWithExample(operation)
        .token(owner)
        .header("Idempotency-Key", "k".repeat(101))
        .send(400);
  }
}

package io.deskworthy.server.api;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.account.ApiToken;
import io.deskworthy.server.account.ApiTokens;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.User;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditLog;
import io.deskworthy.server.http.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tokens of programs. One made by a program lives no longer than the one that made it. */
final class TokenOperations {

  private static final String PATH = Api.BASE + "/tokens";

  /** The longest that a page offers. */
  private static final int MOST_DAYS = 365;

  private final ApiTokens tokens;
  private final AuditLog audit;
  private final Clock clock;

  TokenOperations(ApiParts parts) {
    this.tokens = parts.signIn().tokens();
    this.audit = parts.signIn().audit();
    this.clock = parts.signIn().clock();
  }

  List<ApiOperation> all() {
    return List.of(
        ApiOperation.get(PATH, "listTokens", "All tokens, the newest first")
            .least(Role.OWNER)
            .answers(200, "Tokens", "All tokens, without their text")
            .by(this::list),
        ApiOperation.post(PATH, "makeToken", "Makes a token in the name of the same user")
            .least(Role.OWNER)
            .takes("NewToken")
            .answers(201, "MadeToken", "The token's text, which is told once")
            .by(this::make),
        ApiOperation.delete(PATH + "/{id}", "revokeToken", "Revokes a token")
            .least(Role.OWNER)
            .answersNothing("Revoked")
            .problem(404, "not-found")
            .by(this::revoke));
  }

  private ApiAnswer list(ApiRequest request) {
    ObjectNode json = StrictJson.newObject();
    ArrayNode list = json.putArray("tokens");
    tokens.tokens(request.bearer().user()).forEach(token -> list.add(json(token)));
    return ApiAnswer.of(json);
  }

  private ApiAnswer make(ApiRequest request) throws MalformedJsonException {
    JsonFields json = request.json();
    String name = json.text("name", User.MAX_NAME).strip();
    if (!User.isName(name)) {
      throw json.refused("name", "a name in one line");
    }
    Role role = UserOperations.role(json);
    Duration asked = Duration.ofDays(json.wholeNumber("days", 1, MOST_DAYS));
    Duration left = Duration.between(clock.instant(), request.bearer().token().expiresAt());
    Duration validity = asked.compareTo(left) < 0 ? asked : left;
    String text = tokens.make(request.bearer().user(), name, role, validity);
    audit.add(request.visitor().did(AuditAction.TOKEN_MADE, "", name + ", " + role));
    return ApiAnswer.made(StrictJson.newObject()
        .put("token", text)
        .put("name", name)
        .put("role", role.name())
        .put("expires", clock.instant().plus(validity).toString()));
  }

  private ApiAnswer revoke(ApiRequest request) {
    ApiToken token =
        tokens.revoke(request.bearer().user(), request.path("id")).orElseThrow(Problem::notFound);
    audit.add(request.visitor().did(AuditAction.TOKEN_REVOKED, token.id(), token.name()));
    return ApiAnswer.done();
  }

  private static ObjectNode json(ApiToken token) {
    ObjectNode json = StrictJson.newObject()
        .put("id", token.id())
        .put("name", token.name())
        .put("user", token.userId())
        .put("role", token.role().name())
        .put("created", token.createdAt().toString())
        .put("expires", token.expiresAt().toString());
    token.lastUsedAt().ifPresent(at -> json.put("lastUsed", at.toString()));
    return json;
  }
}

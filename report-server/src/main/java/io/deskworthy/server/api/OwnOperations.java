package io.deskworthy.server.api;

import io.deskworthy.report.json.StrictJson;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Tells a program in whose name it acts. */
final class OwnOperations {

  private final ApiParts parts;

  OwnOperations(ApiParts parts) {
    this.parts = parts;
  }

  List<ApiOperation> all() {
    return List.of(ApiOperation.get(Api.BASE + "/me", "me", "In whose name the token acts")
        .answers(200, "Me", "User, role and token")
        .by(this::show));
  }

  private ApiAnswer show(ApiRequest request) {
    ObjectNode me = StrictJson.newObject()
        .put("user", request.bearer().user().name())
        .put("role", request.bearer().role().name())
        .put("token", request.bearer().token().name())
        .put("expires", request.bearer().token().expiresAt().toString())
        .put("server", parts.publicUrl());
    return ApiAnswer.of(me);
  }
}

package io.deskworthy.server.api;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.position.Position;
import io.deskworthy.server.position.PositionStore;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Positions and their policies. */
final class PositionOperations {

  private static final String PATH = Api.BASE + "/positions";

  private final PositionStore positions;

  PositionOperations(ApiParts parts) {
    this.positions = parts.hiring().positions();
  }

  List<ApiOperation> all() {
    return List.of(
        ApiOperation.get(PATH, "listPositions", "All positions, the oldest first")
            .answers(200, "Positions", "All positions")
            .by(this::list),
        ApiOperation.get(PATH + "/{id}", "getPosition", "One position")
            .answers(200, "Position", "The position")
            .problem(404, "not-found")
            .by(this::show),
        ApiOperation.get(
                Api.BASE + "/policies/{hash}", "getPolicy", "A policy by its hash, old or new")
            .answers(200, "Policy", "The policy, in the format of docs/policy-format.md")
            .problem(404, "not-found")
            .by(this::showPolicy));
  }

  private ApiAnswer list(ApiRequest request) {
    ObjectNode json = StrictJson.newObject();
    ArrayNode list = json.putArray("positions");
    positions.all().forEach(position -> list.add(json(position)));
    return ApiAnswer.of(json);
  }

  private ApiAnswer show(ApiRequest request) {
    return positions
        .find(request.path("id"))
        .map(position -> ApiAnswer.of(json(position)))
        .orElseThrow(Problem::notFound);
  }

  private ApiAnswer showPolicy(ApiRequest request) {
    return positions
        .policy(request.path("hash"))
        .map(policy -> ApiAnswer.file(ApiAnswer.JSON, policy.json()))
        .orElseThrow(Problem::notFound);
  }

  private static ObjectNode json(Position position) {
    return StrictJson.newObject()
        .put("id", position.id())
        .put("name", position.name())
        .put("policy", position.policyHash())
        .put("created", position.createdAt().toString());
  }
}

package io.deskworthy.server.api;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.audit.AuditLog;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.invitation.PositionLinks;
import io.deskworthy.server.position.Position;
import io.deskworthy.server.position.Positions;
import io.deskworthy.server.position.StoredPolicy;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Positions, with all versions of their policies. */
final class PositionOperations {

  private static final String PATH = Api.BASE + "/positions";
  static final String ONE = PATH + "/{id}";

  private final Positions positions;
  private final PositionLinks links;
  private final AuditLog audit;

  PositionOperations(ApiParts parts) {
    this.positions = parts.hiring().positions();
    this.links = parts.hiring().links();
    this.audit = parts.signIn().audit();
  }

  List<ApiOperation> all() {
    return List.of(
        ApiOperation.get(PATH, "listPositions", "All positions, the oldest first")
            .answers(200, "Positions", "All positions")
            .by(this::list),
        ApiOperation.post(PATH, "addPosition", "Adds a position with a preset or a policy of yours")
            .least(Role.OWNER)
            .takes("NewPosition")
            .answers(201, "Position", "The position")
            .problem(409, "position-taken")
            .problem(422, "preset-unknown")
            .problem(422, "policy-faulty")
            .by(this::add),
        ApiOperation.get(ONE, "getPosition", "One position with all versions of its policy")
            .answers(200, "PositionWithVersions", "The position")
            .problem(404, "not-found")
            .by(this::show),
        ApiOperation.put(ONE, "changePosition", "Gives it another name, or archives it")
            .least(Role.OWNER)
            .takes("ChangedPosition")
            .answers(200, "Position", "The position as it is now")
            .problem(404, "not-found")
            .problem(409, "position-taken")
            .by(this::change));
  }

  private ApiAnswer list(ApiRequest request) {
    ObjectNode json = StrictJson.newObject();
    ArrayNode list = json.putArray("positions");
    positions.store().all().forEach(position -> list.add(json(position)));
    return ApiAnswer.of(json);
  }

  private ApiAnswer add(ApiRequest request) throws MalformedJsonException {
    JsonFields json = request.json();
    String name = name(json);
    StoredPolicy policy = json.has("policy")
        ? PolicyOperations.policy(json.object("policy").node())
        : PolicyOperations.preset(json);
    try {
      return ApiAnswer.made(json(positions.add(name, policy, request.actor())));
    } catch (IllegalArgumentException taken) {
      throw taken();
    }
  }

  private ApiAnswer show(ApiRequest request) {
    Position position = position(request);
    ObjectNode json = json(position);
    ArrayNode versions = json.putArray("versions");
    positions
        .store()
        .versions(position.id())
        .forEach(version -> versions
            .addObject()
            .put("number", version.number())
            .put("policy", version.policyHash())
            .put("since", version.since().toString())
            .put("author", version.author()));
    return ApiAnswer.of(json);
  }

  private ApiAnswer change(ApiRequest request) throws MalformedJsonException {
    Position position = position(request);
    JsonFields json = request.json();
    String name = name(json);
    boolean archived = json.truth("archived");
    if (!name.equals(position.name()) && !positions.rename(position, name, request.actor())) {
      throw taken();
    }
    positions.archive(position, archived, request.actor());
    if (archived) {
      // A link that leads to an archived position would invite people for nothing.
      PositionLinkOperations.switchOff(links, audit, position(request), request);
    }
    return ApiAnswer.of(json(position(request)));
  }

  private Position position(ApiRequest request) {
    return positions.store().find(request.path("id")).orElseThrow(Problem::notFound);
  }

  private static String name(JsonFields json) throws MalformedJsonException {
    String name = json.text("name", Position.MAX_NAME).strip();
    if (!Position.isName(name)) {
      throw json.refused("name", "a name in one line");
    }
    return name;
  }

  private static Problem taken() {
    return new Problem(
        409,
        "position-taken",
        "There is a position of that name",
        "Please choose another name, or change that one.");
  }

  static ObjectNode json(Position position) {
    return StrictJson.newObject()
        .put("id", position.id())
        .put("name", position.name())
        .put("policy", position.policyHash())
        .put("archived", !position.isOpen())
        .put("created", position.createdAt().toString());
  }
}

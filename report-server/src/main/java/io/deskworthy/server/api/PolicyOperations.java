package io.deskworthy.server.api;

import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.judging.Judge;
import io.deskworthy.report.policy.Preset;
import io.deskworthy.report.policy.Presets;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.position.Position;
import io.deskworthy.server.position.Positions;
import io.deskworthy.server.position.StoredPolicy;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Policies: changed, read in each version, and presets to begin with. */
final class PolicyOperations {

  private static final int MAX_WORD = 60;

  private final Positions positions;

  PolicyOperations(ApiParts parts) {
    this.positions = parts.hiring().positions();
  }

  List<ApiOperation> all() {
    return List.of(
        ApiOperation.put(
                PositionOperations.ONE + "/policy",
                "changePolicy",
                "Gives it another version of its policy")
            .least(Role.OWNER)
            .takes("Policy")
            .answers(200, "Position", "The position as it is now")
            .problem(404, "not-found")
            .problem(422, "policy-faulty")
            .by(this::changePolicy),
        ApiOperation.get(
                Api.BASE + "/policies/{hash}", "getPolicy", "A policy by its hash, old or new")
            .answers(200, "Policy", "The policy, in the format of docs/policy-format.md")
            .problem(404, "not-found")
            .by(this::showPolicy),
        ApiOperation.get(Api.BASE + "/presets", "listPresets", "Policies to begin with")
            .answers(200, "Presets", "All presets")
            .by(this::listPresets));
  }

  private ApiAnswer changePolicy(ApiRequest request) throws MalformedJsonException {
    Position position = position(request);
    positions.change(position, policy(request.json().node()), request.actor());
    return ApiAnswer.of(PositionOperations.json(position(request)));
  }

  private ApiAnswer showPolicy(ApiRequest request) {
    return positions
        .store()
        .policy(request.path("hash"))
        .map(policy -> ApiAnswer.file(ApiAnswer.JSON, policy.json()))
        .orElseThrow(Problem::notFound);
  }

  private ApiAnswer listPresets(ApiRequest request) {
    ObjectNode json = StrictJson.newObject();
    ArrayNode list = json.putArray("presets");
    Presets.all().forEach(preset -> list.add(json(preset)));
    return ApiAnswer.of(json);
  }

  private Position position(ApiRequest request) {
    return positions.store().find(request.path("id")).orElseThrow(Problem::notFound);
  }

  /** Returns the preset that {@code json} names, or else the usual one. */
  static StoredPolicy preset(JsonFields json) throws MalformedJsonException {
    String name = json.has("preset") ? json.text("preset", MAX_WORD) : Presets.DEFAULT;
    return Presets.named(name)
        .map(StoredPolicy::ofPreset)
        .orElseThrow(() -> new Problem(
            422, "preset-unknown", "There is no such preset", "Please list the presets."));
  }

  /** Returns a policy that somebody can be judged by. */
  static StoredPolicy policy(ObjectNode json) {
    StoredPolicy policy;
    try {
      policy = StoredPolicy.of(json);
    } catch (MalformedJsonException faulty) {
      throw faulty(String.valueOf(faulty.getMessage()));
    }
    Map<String, Reason> faults = Judge.faults(policy.policy());
    if (!faults.isEmpty()) {
      throw faulty("Nobody could be judged by these: " + faults + ".");
    }
    return policy;
  }

  private static Problem faulty(String why) {
    return new Problem(422, "policy-faulty", "The policy cannot be used", why);
  }

  private static ObjectNode json(Preset preset) {
    ObjectNode json = StrictJson.newObject().put("name", preset.name());
    ArrayNode sources = json.putArray("sources");
    preset.sources().forEach(sources::add);
    preset.checkedOn().ifPresent(day -> json.put("checked", day.toString()));
    preset.seen().ifPresent(seen -> json.put("seen", seen.word()));
    json.set("policy", preset.json());
    return json;
  }
}

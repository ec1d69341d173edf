package io.deskworthy.server.api;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.judging.Verdict;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.policy.Hindsight;
import io.deskworthy.server.position.Position;
import io.deskworthy.server.position.Positions;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the last reports would have come to under another policy, before it is put in place. */
final class OutlookOperations {

  private final Positions positions;
  private final Hindsight hindsight;

  OutlookOperations(ApiParts parts) {
    this.positions = parts.hiring().positions();
    this.hindsight = parts.hiring().hindsight();
  }

  List<ApiOperation> all() {
    return List.of(ApiOperation.post(
            PositionOperations.ONE + "/outlook",
            "tryPolicy",
            "Judges the last " + Hindsight.MOST + " reports by a policy; nothing is changed")
        .least(Role.OWNER)
        .takes("Policy")
        .answers(200, "Outlook", "What they came to, and would have come to")
        .problem(404, "not-found")
        .problem(422, "policy-faulty")
        .by(this::outlook));
  }

  private ApiAnswer outlook(ApiRequest request) throws MalformedJsonException {
    Position position = positions.store().find(request.path("id")).orElseThrow(Problem::notFound);
    return ApiAnswer.of(json(hindsight.outlook(
        position.id(), PolicyOperations.policy(request.json().node()).policy())));
  }

  /** Names nobody: what is answered to a POST is kept for a day. */
  private static ObjectNode json(Hindsight.Outlook outlook) {
    ObjectNode json = StrictJson.newObject()
        .put("judged", outlook.total())
        .put("unreadable", outlook.unreadable());
    counts(json.putObject("before"), outlook.before());
    counts(json.putObject("after"), outlook.after());
    ObjectNode missed = json.putObject("missed");
    outlook.missed().forEach(missed::put);
    ArrayNode changed = json.putArray("changed");
    outlook
        .changed()
        .forEach(each -> changed
            .addObject()
            .put("report", each.reportId())
            .put("before", each.before().name())
            .put("after", each.after().name()));
    return json;
  }

  private static void counts(ObjectNode json, Map<Verdict, Integer> counts) {
    for (Verdict verdict : Verdict.values()) {
      json.put(verdict.name(), counts.getOrDefault(verdict, 0));
    }
  }
}

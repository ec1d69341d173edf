package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.json.StrictJson;
import tools.jackson.databind.node.ObjectNode;

/** A program that hires, from the position to the report, and tries what is refused on the way. */
final class HiringUse {

  private final DocumentedApi api;
  private final WitnessedCandidate candidate;
  private final String token;
  private String position = "";
  private String report = "";

  HiringUse(DocumentedApi api, WitnessedCandidate candidate, String token) {
    this.api = api;
    this.candidate = candidate;
    this.token = token;
  }

  void all() throws Exception {
    usePositions();
    useInvitations();
    new ApplicantUse(api, candidate, token, position, report).all();
  }

  private void usePositions() throws Exception {
    ObjectNode made = api.call("POST /api/v1/positions")
        .body("{\"name\":\"Night support\"}")
        .token(token)
        .send(201);
    position = made.get("id").stringValue();
    api.call("POST /api/v1/positions")
        .body("{\"name\":\"Night support\"}")
        .token(token)
        .send(409);
    api.call("POST /api/v1/positions")
        .body("{\"name\":\"x\",\"preset\":\"none\"}")
        .token(token)
        .send(422);
    api.call("POST /api/v1/positions")
        .body("{\"name\":\"x\",\"policy\":{\"id\":\"x\"}}")
        .token(token)
        .send(422);
    ObjectNode other = api.call("POST /api/v1/positions")
        .body("{\"name\":\"Day support\",\"preset\":\"remote-chat-support\"}")
        .token(token)
        .send(201);
    String id = other.get("id").stringValue();
    put("/api/v1/positions/{id}", id, "{\"name\":\"Night support\",\"archived\":false}", 409);
    put("/api/v1/positions/{id}", id, "{\"name\":\"Old support\",\"archived\":true}", 200);
    put("/api/v1/positions/{id}/policy", id, "{\"id\":\"x\"}", 422);
    ObjectNode presets = api.call("GET /api/v1/presets").token(token).send(200);
    ObjectNode policy = (ObjectNode) presets.at("/presets/0/policy");
    put(
        "/api/v1/positions/{id}/policy",
        id,
        StrictJson.line(policy.deepCopy().put("certificateDays", 30)),
        200);
    api.call("GET /api/v1/positions").token(token).send(200);
    ObjectNode shown =
        api.call("GET /api/v1/positions/{id}").path("id", id).token(token).send(200);
    assertThat(shown.get("versions")).hasSize(2);
    useLink(id);
    api.call("GET /api/v1/policies/{hash}")
        .path("hash", shown.get("policy").stringValue())
        .token(token)
        .send(200);
  }

  private void useLink(String archived) throws Exception {
    String link = "/api/v1/positions/{id}/link";
    api.call("POST " + link).path("id", archived).token(token).send(409);
    String made = api.call("POST " + link)
        .path("id", position)
        .token(token)
        .send(201)
        .get("link")
        .stringValue();
    ObjectNode shown = api.call("GET " + link).path("id", position).token(token).send(200);
    assertThat(shown.get("link").stringValue()).isEqualTo(made).contains("/p/");
    api.call("DELETE " + link).path("id", position).token(token).send(204);
    api.call("GET " + link).path("id", position).token(token).send(404);
  }

  private void useInvitations() throws Exception {
    ObjectNode one = api.call("POST /api/v1/invitations")
        .body("{\"position\":\"" + position + "\",\"candidate\":\"Anna\"}")
        .token(token)
        .send(201);
    api.call("POST /api/v1/invitations")
        .body("{\"position\":\"none\",\"candidate\":\"Anna\"}")
        .token(token)
        .send(422);
    ObjectNode many = api.call("POST /api/v1/invitations/bulk")
        .body("{\"position\":\"" + position
            + "\",\"candidates\":[{\"candidate\":\"Boris\"},{\"candidate\":\"Vera\"}]}")
        .token(token)
        .send(201);
    assertThat(many.get("invitations")).hasSize(2);
    api.call("POST /api/v1/invitations/bulk")
        .body("{\"position\":\"none\",\"candidates\":[{\"candidate\":\"Boris\"}]}")
        .token(token)
        .send(422);
    ObjectNode page =
        api.call("GET /api/v1/invitations").query("limit=2").token(token).send(200);
    api.call("GET /api/v1/invitations")
        .query("state=SENT&cursor=" + page.get("next").stringValue())
        .token(token)
        .send(200);
    String second = many.at("/invitations/0/id").stringValue();
    invitation("POST", second, "/extend").body("{\"days\":30}").send(200);
    invitation("POST", second, "/revoke").send(200);
    invitation("POST", second, "/extend").body("{\"days\":30}").send(409);
    ObjectNode shown = invitation("GET", one.get("id").stringValue(), "").send(200);
    report = candidate
        .report(shown.get("link").stringValue(), SampleFindings.good())
        .get("report")
        .stringValue();
  }

  private ApiCall invitation(String method, String id, String deed) {
    return api.call(method + " /api/v1/invitations/{id}" + deed).path("id", id).token(token);
  }

  private void put(String path, String id, String body, int status) throws Exception {
    api.call("PUT " + path).path("id", id).body(body).token(token).send(status);
  }
}

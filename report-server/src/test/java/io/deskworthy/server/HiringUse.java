package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A program that hires, from the position to the erasure, and tries what is refused on the way. */
final class HiringUse {

  private static final String ONE = "/api/v1/applicants/{id}";

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
    useApplicants();
    decide();
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
    api.call("GET /api/v1/policies/{hash}")
        .path("hash", shown.get("policy").stringValue())
        .token(token)
        .send(200);
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

  private void useApplicants() throws Exception {
    ObjectNode again = applicant("POST", "/rerun").send(201);
    candidate.report(again.get("link").stringValue(), SampleFindings.poor());
    ObjectNode page = api.call("GET /api/v1/applicants")
        .query("limit=1&sort=oldest")
        .token(token)
        .send(200);
    assertThat(page.at("/applicants/0/report").stringValue()).isEqualTo(report);
    ObjectNode next = api.call("GET /api/v1/applicants")
        .query("sort=oldest&cursor=" + page.get("next").stringValue())
        .token(token)
        .send(200);
    api.call("GET /api/v1/applicants").query("verdict=NOT_READY").token(token).send(200);
    api.call("GET /api/v1/applicants").query("verdict=NONSENSE").token(token).send(400);
    applicant("GET", "/report.jws").send(200);
    applicant("GET", "/key.jwk").send(200);
    ObjectNode full = applicant("GET", "").send(200);
    assertThat(full.get("runs")).hasSize(2);
    assertThat(full.get("certificate").has("revoked")).isFalse();
    waive(next.at("/applicants/0"));
  }

  private void waive(JsonNode poor) throws Exception {
    String id = poor.get("report").stringValue();
    String requirement = poor.at("/missed/0/requirement").stringValue();
    String good =
        "{\"requirement\":\"" + requirement + "\",\"reason\":\"Will work in our office\"}";
    String waivers = "POST " + ONE + "/waivers";
    api.call(waivers).path("id", id).body(good).token(token).send(201);
    api.call(waivers).path("id", id).body(good).token(token).send(409);
    api.call(waivers)
        .path("id", id)
        .body(good.replace("Will work in our office", "x"))
        .token(token)
        .send(422);
    api.call("DELETE " + ONE + "/waivers/{requirement}")
        .path("id", id)
        .path("requirement", requirement)
        .token(token)
        .send(200);
    api.call("POST " + ONE + "/certificate").path("id", id).token(token).send(409);
  }

  private void decide() throws Exception {
    applicant("PUT", "/archived").body("{\"archived\":true}").send(200);
    applicant("POST", "/certificate").send(201);
    ObjectNode revoked = applicant("POST", "/certificate/revoke").send(200);
    assertThat(revoked.has("revoked")).isTrue();
    applicant("POST", "/erasure").body("{\"sure\":false}").send(400);
    applicant("POST", "/erasure").body("{\"sure\":true}").send(201);
    applicant("GET", "").send(404);
  }

  private ApiCall applicant(String method, String deed) {
    return api.call(method + " " + ONE + deed).path("id", report).token(token);
  }

  private void put(String path, String id, String body, int status) throws Exception {
    api.call("PUT " + path).path("id", id).body(body).token(token).send(status);
  }
}

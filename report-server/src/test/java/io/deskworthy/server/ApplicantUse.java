package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.applicant.SavedViews;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A program that finds and decides, from the report to the erasure. */
final class ApplicantUse {

  private static final String ONE = "/api/v1/applicants/{id}";

  private final DocumentedApi api;
  private final WitnessedCandidate candidate;
  private final String token;
  private final String position;
  private final String report;

  ApplicantUse(
      DocumentedApi api,
      WitnessedCandidate candidate,
      String token,
      String position,
      String report) {
    this.api = api;
    this.candidate = candidate;
    this.token = token;
    this.position = position;
    this.report = report;
  }

  void all() throws Exception {
    useApplicants();
    decide();
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
    useViews();
    askWhatAPolicyWouldChange(next.at("/applicants/0/report").stringValue());
    doForMany(next.at("/applicants/0/report").stringValue());
  }

  private void useViews() throws Exception {
    String views = "/api/v1/views";
    String id =
        api.callWithExample("POST " + views).token(token).send(201).get("id").stringValue();
    api.call("POST " + views).body("{\"name\":\" \"}").token(token).send(422);
    ObjectNode all = api.call("GET " + views).token(token).send(200);
    assertThat(all.at("/views/0/query").stringValue()).isEqualTo("missed=room.quiet&sort=oldest");
    for (int i = 1; i < SavedViews.MOST; i++) {
      api.call("POST " + views).body(view(i)).token(token).send(201);
    }
    api.call("POST " + views).body(view(SavedViews.MOST)).token(token).send(409);
    api.call("DELETE " + views + "/{id}").path("id", id).token(token).send(204);
  }

  private static String view(int number) {
    return "{\"name\":\"" + number + "\"}";
  }

  private void askWhatAPolicyWouldChange(String poor) throws Exception {
    ObjectNode presets = api.call("GET /api/v1/presets").token(token).send(200);
    String lenient =
        StrictJson.line(presets.at("/presets/0/policy")).replace("\"required\"", "\"recommended\"");
    String outlook = "POST /api/v1/positions/{id}/outlook";
    ObjectNode would =
        api.call(outlook).path("id", position).body(lenient).token(token).send(200);
    assertThat(would.get("judged").intValue()).isEqualTo(2);
    assertThat(would.at("/changed/0/report").stringValue()).isEqualTo(poor);
    assertThat(would.at("/after/READY").intValue()).isEqualTo(2);
    api.callWithExample(outlook).path("id", position).token(token).send(422);
  }

  private void doForMany(String other) throws Exception {
    String bulk = "POST /api/v1/applicants/bulk";
    String both = "\"reports\":[\"" + report + "\",\"" + other + "\"]}";
    api.call(bulk).body("{\"do\":\"WAIVE\"," + both).token(token).send(400);
    api.call(bulk).body("{\"do\":\"ARCHIVE\"," + both).token(token).send(200);
    assertThat(applicant("GET", "").send(200).get("archived").booleanValue()).isTrue();
    api.call(bulk).body("{\"do\":\"DECLINE\"," + both).token(token).send(200);
    assertThat(applicant("GET", "").send(200).at("/decision/outcome").stringValue())
        .isEqualTo("DECLINED");
    api.call(bulk).body("{\"do\":\"RESTORE\"," + both).token(token).send(200);
    ObjectNode asked =
        api.call(bulk).body("{\"do\":\"RERUN\"," + both).token(token).send(200);
    assertThat(asked.at("/reruns/1/report").stringValue()).isEqualTo(other);
    assertThat(asked.at("/reruns/1/link").stringValue()).contains("/i/");
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
    String archived = "/archived";
    applicant("PUT", archived)
        .body("{\"archived\":true,\"decision\":\"EATEN\"}")
        .send(400);
    applicant("PUT", archived)
        .body("{\"archived\":false,\"decision\":\"DECLINED\"}")
        .send(400);
    ObjectNode accepted = applicant("PUT", archived)
        .body("{\"archived\":true,\"decision\":\"ACCEPTED\"}")
        .send(200);
    assertThat(accepted.at("/decision/outcome").stringValue()).isEqualTo("ACCEPTED");
    applicant("PUT", archived).body("{\"archived\":true}").send(200);
    assertThat(applicant("GET", "").send(200).has("decision")).isTrue();
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
}

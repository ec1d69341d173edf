package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.node.ObjectNode;

/**
 * A program that hires, from the invitation to the erasure, and tries what is refused on the way.
 */
final class HiringUse {

  private static final String ONE = "/api/v1/applicants/{id}";

  private final DocumentedApi api;
  private final WitnessedCandidate candidate;
  private final String token;
  private String report = "";

  HiringUse(DocumentedApi api, WitnessedCandidate candidate, String token) {
    this.api = api;
    this.candidate = candidate;
    this.token = token;
  }

  void all() throws Exception {
    ObjectNode positions = api.call("GET /api/v1/positions").token(token).send(200);
    String position = positions.at("/positions/0/id").stringValue();
    ObjectNode shown =
        api.call("GET /api/v1/positions/{id}").path("id", position).token(token).send(200);
    api.call("GET /api/v1/policies/{hash}")
        .path("hash", shown.get("policy").stringValue())
        .token(token)
        .send(200);
    String body = "{\"position\":\"" + position + "\",\"candidate\":\"Anna\",\"days\":7}";
    api.call("POST /api/v1/invitations")
        .body(body.replace(position, "none"))
        .token(token)
        .send(422);
    beRefused(invite(body));
    hire(invite(body));
  }

  private String invite(String body) throws Exception {
    ObjectNode invited =
        api.call("POST /api/v1/invitations").body(body).token(token).send(201);
    api.call("GET /api/v1/invitations/{id}")
        .path("id", invited.get("id").stringValue())
        .token(token)
        .send(200);
    return invited.get("link").stringValue();
  }

  private void beRefused(String link) throws Exception {
    report = candidate.report(link, SampleFindings.poor()).get("report").stringValue();
    applicant("POST", "/certificate").send(409);
    applicant("POST", "/certificate/revoke").send(404);
  }

  private void hire(String link) throws Exception {
    report = candidate.report(link, SampleFindings.good()).get("report").stringValue();
    applicant("GET", "/report.jws").send(200);
    applicant("GET", "/key.jwk").send(200);
    assertThat(applicant("GET", "").send(200).at("/certificate/revoked").isMissingNode())
        .isTrue();
    applicant("POST", "/certificate").send(201);
    assertThat(applicant("POST", "/certificate/revoke").send(200).has("revoked"))
        .isTrue();
    applicant("POST", "/erasure").body("{\"sure\":false}").send(400);
    applicant("POST", "/erasure").body("{\"sure\":true}").send(201);
    applicant("GET", "").send(404);
  }

  private DocumentedApi.Call applicant(String method, String deed) {
    return api.call(method + " " + ONE + deed).path("id", report).token(token);
  }
}

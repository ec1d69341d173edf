package io.deskworthy.server.api;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.applicant.ApplicantStore;
import io.deskworthy.server.applicant.BulkDeed;
import io.deskworthy.server.applicant.Decisions;
import io.deskworthy.server.applicant.Listed;
import io.deskworthy.server.http.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is done about many applicants at once. Only about reports that are named: a search that was
 * mistyped would mean everybody.
 */
final class BulkOperations {

  private static final int MAX_ID = 40;

  private final ApplicantStore store;
  private final Decisions decisions;
  private final String publicUrl;

  BulkOperations(ApiParts parts) {
    this.store = parts.hiring().list();
    this.decisions = parts.hiring().decisions();
    this.publicUrl = parts.publicUrl();
  }

  List<ApiOperation> all() {
    return List.of(ApiOperation.post(
            ApplicantOperations.PATH + "/bulk",
            "doForMany",
            "Accepts, declines or archives many, takes them out again, or asks them for another run")
        .least(Role.RECRUITER)
        .takes("BulkDeed")
        .answers(200, "BulkDone", "Done for all of them")
        .problem(404, "not-found")
        .by(this::doForAll));
  }

  private ApiAnswer doForAll(ApiRequest request) throws MalformedJsonException {
    JsonFields json = request.json();
    BulkDeed deed = deed(json);
    List<Listed> all = new ArrayList<>();
    for (String report : json.texts("reports", BulkDeed.MOST, MAX_ID)) {
      // If one of them is not there, nothing is done about the others either.
      all.add(store.find(report).orElseThrow(Problem::notFound));
    }
    ObjectNode answer = StrictJson.newObject().put("done", all.size());
    ArrayNode reruns = answer.putArray("reruns");
    decisions
        .doForAll(all, deed, request.actor())
        .forEach(rerun -> reruns
            .addObject()
            .put("report", rerun.listed().reportId())
            .put("link", publicUrl + "/i/" + rerun.code())
            .put("expires", rerun.expiresAt().toString()));
    return ApiAnswer.of(answer);
  }

  private static BulkDeed deed(JsonFields json) throws MalformedJsonException {
    String word = json.text("do", MAX_ID);
    Optional<BulkDeed> deed = Arrays.stream(BulkDeed.values())
        .filter(each -> each.name().equals(word))
        .findFirst();
    return deed.orElseThrow(() -> json.refused("do", "one of " + List.of(BulkDeed.values())));
  }
}

package io.deskworthy.server.api;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.judging.Outcome;
import io.deskworthy.report.judging.Verdict;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.User;
import io.deskworthy.server.applicant.Missed;
import io.deskworthy.server.applicant.MissedRequirements;
import io.deskworthy.server.greenhouse.Assessments;
import io.deskworthy.server.greenhouse.Standing;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.webhook.Addresses;
import io.deskworthy.server.webhook.RefusedAddressException;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The four addresses that Greenhouse asks of an assessment partner. */
final class GreenhouseOperations {

  private static final Logger LOG = LoggerFactory.getLogger(GreenhouseOperations.class);

  private static final String PATH = Api.BASE + "/greenhouse";
  private static final String TEST_ID = "partner_test_id";
  private static final String INTERVIEW_ID = "partner_interview_id";
  private static final int MAX_NAME = 50;
  private static final int MAX_TEXT = 1000;
  private static final int MOST_ERRORS = 20;

  private final Assessments assessments;
  private final Addresses addresses;
  private final String publicUrl;

  GreenhouseOperations(ApiParts parts) {
    this.assessments = parts.assessments();
    this.addresses = parts.addresses();
    this.publicUrl = parts.publicUrl();
  }

  List<ApiOperation> all() {
    return List.of(
        ApiOperation.get(PATH + "/list_tests", "greenhouseListTests", "Positions, as tests")
            .basic()
            .answers(200, "GreenhouseTests", "The positions")
            .by(this::listTests),
        ApiOperation.post(
                PATH + "/send_test", "greenhouseSendTest", "Invites a candidate by e-mail")
            .basic()
            .least(Role.RECRUITER)
            .takes("GreenhouseWish")
            .answers(200, "GreenhouseSent", "The invitation")
            .problem(404, "not-found")
            .problem(409, "no-mail-server")
            .problem(422, "address-refused")
            .by(this::sendTest),
        ApiOperation.get(PATH + "/test_status", "greenhouseTestStatus", "How far an invitation is")
            .basic()
            .query(INTERVIEW_ID, "string", "What `send_test` answered")
            .answers(200, "GreenhouseStatus", "State, and what came of it")
            .problem(404, "not-found")
            .by(this::testStatus),
        ApiOperation.post(
                PATH + "/response_error",
                "greenhouseResponseError",
                "Takes Greenhouse's complaints")
            .basic()
            .takes("GreenhouseComplaint")
            .answers(200, "GreenhouseThanks", "Written into the server's log")
            .by(this::responseError));
  }

  private ApiAnswer listTests(ApiRequest request) {
    ArrayNode tests = StrictJson.newObject().putArray("tests");
    assessments
        .tests()
        .forEach(position -> tests
            .addObject()
            .put(TEST_ID, position.id())
            .put("partner_test_name", position.name()));
    return ApiAnswer.of(tests);
  }

  private ApiAnswer sendTest(ApiRequest request) throws MalformedJsonException {
    JsonFields json = request.json();
    String test = json.text(TEST_ID, MAX_NAME);
    JsonFields candidate = json.object("candidate");
    String name =
        candidate.text("first_name", MAX_NAME) + " " + candidate.text("last_name", MAX_NAME - 1);
    String email = User.email(candidate.text("email", MAX_TEXT))
        .orElseThrow(() -> candidate.refused("email", "an address such as anna@example.com"));
    String callback = callback(json);
    String id = assessments.send(
        test,
        new Assessments.Wish(name.strip(), email, callback, request.secret()),
        request.actor());
    return ApiAnswer.of(StrictJson.newObject().put(INTERVIEW_ID, id));
  }

  /** Without one, the system is left to ask by itself. */
  private String callback(JsonFields json) throws MalformedJsonException {
    if (!json.has("url")) {
      return "";
    }
    try {
      URI address = addresses.parse(json.text("url", MAX_TEXT));
      addresses.check(address);
      return address.toString();
    } catch (RefusedAddressException refused) {
      throw WebhookOperations.refused(refused);
    }
  }

  private ApiAnswer testStatus(ApiRequest request) {
    Standing standing =
        request.query(INTERVIEW_ID).flatMap(assessments::standing).orElseThrow(Problem::notFound);
    ObjectNode json = StrictJson.newObject();
    if (standing.report().isEmpty()) {
      Invitation invitation = standing.invitation();
      return ApiAnswer.of(json.put("partner_status", state(invitation))
          .putNull("partner_profile_url")
          .putNull("partner_score")
          .set("metadata", StrictJson.newObject()));
    }
    Standing.Reported report = standing.report().orElseThrow();
    json.put("partner_status", "complete")
        .put("partner_profile_url", publicUrl + "/applicants/" + report.reportId());
    score(json, report.verdict());
    return ApiAnswer.of(json.set("metadata", metadata(report)));
  }

  private static String state(Invitation invitation) {
    if (invitation.startedAt().isPresent()) {
      return "started";
    }
    return invitation.openedAt().isPresent() ? "opened" : "sent";
  }

  /** No figure for what is not determined: sorted by score, it would look like a miss. */
  private static void score(ObjectNode json, Verdict verdict) {
    switch (verdict) {
      case READY -> json.put("partner_score", 100);
      case NOT_READY -> json.put("partner_score", 0);
      case UNDETERMINED -> json.putNull("partner_score");
    }
  }

  private static ObjectNode metadata(Standing.Reported report) {
    List<Missed> missed = MissedRequirements.of(report.assessments());
    return StrictJson.newObject()
        .put("Verdict", report.verdict().name())
        .put("Not met", names(missed, Outcome.NOT_MET))
        .put("Not determined", names(missed, Outcome.UNDETERMINED))
        .put("Completed At", report.receivedAt().toString());
  }

  private static String names(List<Missed> missed, Outcome outcome) {
    return missed.stream()
        .filter(each -> each.outcome() == outcome)
        .map(Missed::requirement)
        .collect(Collectors.joining(", "));
  }

  /** The candidate's address, which may stand in it as well, is not written down. */
  private ApiAnswer responseError(ApiRequest request) throws MalformedJsonException {
    JsonFields json = request.json();
    String call = json.word("api_call", MAX_NAME);
    List<String> errors = json.texts("errors", MOST_ERRORS, MAX_TEXT);
    LOG.warn("Greenhouse could not read an answer to {}: {} faults", call, errors.size());
    return ApiAnswer.of(StrictJson.newObject().put("status", 200));
  }
}

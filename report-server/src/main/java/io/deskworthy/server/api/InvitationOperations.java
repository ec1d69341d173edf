package io.deskworthy.server.api;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.User;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditLog;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.invitation.InvitationQuery;
import io.deskworthy.server.invitation.InvitationState;
import io.deskworthy.server.invitation.Invitations;
import io.deskworthy.server.invitation.Invited;
import io.deskworthy.server.invitation.NewInvitation;
import io.deskworthy.server.position.Position;
import io.deskworthy.server.position.PositionStore;
import io.deskworthy.server.secret.TokenSource;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Invites candidates, one by one or many at once, and says how far each is. */
final class InvitationOperations {

  static final String PATH = Api.BASE + "/invitations";
  private static final int MAX_EMAIL = 254;
  private static final int MAX_ID = 60;

  /** Their names and addresses fit into what a body may hold. */
  private static final int MOST_AT_ONCE = 1000;

  private static final int MAX_BULK_BYTES = 256 * 1024;

  private final Invitations invitations;
  private final PositionStore positions;
  private final AuditLog audit;
  private final Clock clock;
  private final InvitationJson format;

  InvitationOperations(ApiParts parts) {
    this.invitations = parts.hiring().invitations();
    this.positions = parts.hiring().positions().store();
    this.audit = parts.signIn().audit();
    this.clock = parts.signIn().clock();
    this.format = InvitationJson.of(parts);
  }

  List<ApiOperation> all() {
    return List.of(
        ApiOperation.get(PATH, "listInvitations", "Invitations, the newest first")
            .paged()
            .query("name", "string", "Part of the candidate's name or e-mail address")
            .query("position", "string", "Only those for that position")
            .query("state", "InvitationState", "Only those that have come so far")
            .query("batch", "string", "Only those that were made at once")
            .answers(200, "InvitationPage", "A page of invitations")
            .by(this::list),
        ApiOperation.post(PATH, "invite", "Invites a candidate")
            .least(Role.RECRUITER)
            .takes("NewInvitation")
            .answers(201, "InvitationWithLink", "The invitation, and the link for the candidate")
            .problem(422, "position-unknown")
            .by(this::invite),
        ApiOperation.post(PATH + "/bulk", "inviteMany", "Invites many at once: all of them or none")
            .least(Role.RECRUITER)
            .takes("NewInvitations")
            .atMost(MAX_BULK_BYTES)
            .answers(201, "InvitationsWithLinks", "The invitations, in the order of the candidates")
            .problem(422, "position-unknown")
            .by(this::inviteMany));
  }

  private ApiAnswer list(ApiRequest request) {
    int limit = request.limit();
    int offset = request.cursor().map(InvitationOperations::offset).orElse(0);
    InvitationQuery query = new InvitationQuery(
        request.query("name").orElse(""),
        request.query("position").filter(TokenSource::isId),
        request.query("state").map(InvitationOperations::state),
        request.query("batch").filter(TokenSource::isId),
        clock.instant());
    List<Invitation> found = invitations.store().list(query, offset, limit + 1);
    return Cursor.page(
        "invitations", found, limit, format::full, last -> Integer.toString(offset + limit));
  }

  private static int offset(String cursor) {
    if (cursor.matches("[1-9][0-9]{0,7}")) {
      return Integer.parseInt(cursor);
    }
    throw Cursor.refused();
  }

  private static InvitationState state(String word) {
    return Arrays.stream(InvitationState.values())
        .filter(state -> state.name().equals(word))
        .findFirst()
        .orElseThrow(() -> Problem.malformed(
            "state: expected one of " + Arrays.toString(InvitationState.values()) + "."));
  }

  private ApiAnswer invite(ApiRequest request) throws MalformedJsonException {
    JsonFields json = request.json();
    Position position = position(json);
    NewInvitation wish = wish(json, position, validity(json));
    Invited invited = invitations.invite(List.of(wish)).get(0);
    audit.add(request
        .visitor()
        .did(AuditAction.CANDIDATE_INVITED, invited.invitation().id(), position.name()));
    return ApiAnswer.made(format.withLink(invited));
  }

  private ApiAnswer inviteMany(ApiRequest request) throws MalformedJsonException {
    JsonFields json = request.json();
    Position position = position(json);
    Duration validity = validity(json);
    List<NewInvitation> wishes = new ArrayList<>();
    for (JsonFields candidate : json.objects("candidates", MOST_AT_ONCE)) {
      wishes.add(wish(candidate, position, validity));
    }
    if (wishes.isEmpty()) {
      throw json.refused("candidates", "a list of 1 to " + MOST_AT_ONCE);
    }
    List<Invited> invited = invitations.invite(wishes);
    audit.add(request
        .visitor()
        .did(AuditAction.CANDIDATES_INVITED, position.id(), String.valueOf(invited.size())));
    ObjectNode answer = StrictJson.newObject();
    ArrayNode list = answer.putArray("invitations");
    invited.forEach(each -> list.add(format.withLink(each)));
    return ApiAnswer.made(answer);
  }

  private static NewInvitation wish(JsonFields json, Position position, Duration validity)
      throws MalformedJsonException {
    String name = json.text("candidate", Invitation.MAX_NAME).strip();
    if (!Invitation.isName(name)) {
      throw json.refused("candidate", "a name in one line");
    }
    Optional<String> typed = json.optionalText("email", MAX_EMAIL);
    Optional<String> email = typed.flatMap(User::email);
    if (typed.isPresent() && email.isEmpty()) {
      throw json.refused("email", "an address such as anna@example.com");
    }
    return new NewInvitation(position.id(), Optional.of(name), email, validity);
  }

  private Position position(JsonFields json) throws MalformedJsonException {
    return positions
        .find(json.text("position", MAX_ID))
        .filter(Position::isOpen)
        .orElseThrow(() -> new Problem(
            422,
            "position-unknown",
            "There is no such position",
            "It was never there, or is archived. Please list the positions."));
  }

  private static Duration validity(JsonFields json) throws MalformedJsonException {
    return json.has("days")
        ? Duration.ofDays(json.wholeNumber("days", 1, Invitations.MOST_DAYS))
        : Invitations.DEFAULT_VALIDITY;
  }
}

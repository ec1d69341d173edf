package io.deskworthy.server.api;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditLog;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.invitation.InvitationStore;
import io.deskworthy.server.invitation.Invitations;
import io.deskworthy.server.position.Position;
import io.deskworthy.server.position.PositionStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Invites candidates, and says how far each is. */
final class InvitationOperations {

  private static final String PATH = Api.BASE + "/invitations";
  private static final int MAX_ID = 60;

  private final Invitations invitations;
  private final InvitationStore store;
  private final PositionStore positions;
  private final AuditLog audit;
  private final String publicUrl;

  InvitationOperations(ApiParts parts) {
    this.invitations = parts.hiring().invitations();
    this.store = parts.hiring().invitations().store();
    this.positions = parts.hiring().positions();
    this.audit = parts.signIn().audit();
    this.publicUrl = parts.publicUrl();
  }

  List<ApiOperation> all() {
    return List.of(
        ApiOperation.post(PATH, "invite", "Invites a candidate")
            .least(Role.RECRUITER)
            .takes("NewInvitation")
            .answers(201, "InvitationWithLink", "The invitation, and the link for the candidate")
            .problem(422, "position-unknown")
            .by(this::invite),
        ApiOperation.get(PATH + "/{id}", "getInvitation", "One invitation")
            .answers(200, "Invitation", "The invitation")
            .problem(404, "not-found")
            .by(this::show));
  }

  private ApiAnswer invite(ApiRequest request) throws MalformedJsonException {
    JsonFields json = request.json();
    Position position = position(json);
    String name = json.text("candidate", Invitation.MAX_NAME).strip();
    if (!Invitation.isName(name)) {
      throw json.refused("candidate", "a name in one line");
    }
    Duration validity = json.has("days")
        ? Duration.ofDays(json.wholeNumber("days", 1, Invitations.MOST_DAYS))
        : Invitations.DEFAULT_VALIDITY;
    String code = invitations.invite(position.id(), Optional.of(name), validity).text();
    Invitation invitation = invitations.find(code).orElseThrow();
    audit.add(
        request.visitor().did(AuditAction.CANDIDATE_INVITED, invitation.id(), position.name()));
    // Names nobody: an answer is kept for a day, longer than a candidate's data may be.
    return ApiAnswer.made(json(invitation).put("link", publicUrl + "/i/" + code));
  }

  private Position position(JsonFields json) throws MalformedJsonException {
    return positions
        .find(json.text("position", MAX_ID))
        .filter(Position::isOpen)
        .orElseThrow(() -> new Problem(
            422,
            "position-unknown",
            "There is no such position",
            "Please list the positions, and name one by its id."));
  }

  private ApiAnswer show(ApiRequest request) {
    Invitation invitation = store.find(request.path("id")).orElseThrow(Problem::notFound);
    ObjectNode json = json(invitation);
    invitation.candidate().ifPresent(name -> json.put("candidate", name));
    return ApiAnswer.of(json);
  }

  private ObjectNode json(Invitation invitation) {
    ObjectNode json = StrictJson.newObject()
        .put("id", invitation.id())
        .put("position", invitation.positionId())
        .put("open", invitations.isOpen(invitation))
        .put("created", invitation.createdAt().toString())
        .put("expires", invitation.expiresAt().toString());
    invitation.revokedAt().ifPresent(at -> json.put("revoked", at.toString()));
    invitation.openedAt().ifPresent(at -> json.put("opened", at.toString()));
    invitation.startedAt().ifPresent(at -> json.put("started", at.toString()));
    invitation.reportedAt().ifPresent(at -> json.put("reported", at.toString()));
    return json;
  }
}

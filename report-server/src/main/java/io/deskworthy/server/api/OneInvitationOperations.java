package io.deskworthy.server.api;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditLog;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.invitation.Invitations;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** One invitation: shown, held longer, taken back. */
final class OneInvitationOperations {

  private static final String ONE = InvitationOperations.PATH + "/{id}";

  private final Invitations invitations;
  private final AuditLog audit;
  private final InvitationJson format;

  OneInvitationOperations(ApiParts parts) {
    this.invitations = parts.hiring().invitations();
    this.audit = parts.signIn().audit();
    this.format = InvitationJson.of(parts);
  }

  List<ApiOperation> all() {
    return List.of(
        ApiOperation.get(ONE, "getInvitation", "One invitation")
            .answers(200, "InvitationWithLink", "With the link, if it is open and the role invites")
            .problem(404, "not-found")
            .by(this::show),
        ApiOperation.post(ONE + "/revoke", "revokeInvitation", "Takes an invitation back")
            .least(Role.RECRUITER)
            .answers(200, "Invitation", "The invitation as it is now")
            .problem(404, "not-found")
            .by(this::revoke),
        ApiOperation.post(ONE + "/extend", "extendInvitation", "Lets an invitation hold longer")
            .least(Role.RECRUITER)
            .takes("Extension")
            .answers(200, "Invitation", "The invitation as it is now")
            .problem(404, "not-found")
            .problem(409, "invitation-revoked")
            .by(this::extend));
  }

  /** Who may invite sees the link of one that is open; that they did stands in the log. */
  private ApiAnswer show(ApiRequest request) {
    Invitation invitation = invitation(request);
    ObjectNode json = format.full(invitation);
    if (request.bearer().role().includes(Role.RECRUITER) && invitations.isOpen(invitation)) {
      invitations.code(invitation.id()).ifPresent(code -> {
        audit.add(request.visitor().did(AuditAction.INVITATION_SHOWN, invitation.id(), ""));
        json.put("link", format.link(code));
      });
    }
    return ApiAnswer.of(json);
  }

  private ApiAnswer revoke(ApiRequest request) {
    Invitation invitation = invitation(request);
    if (invitations.revoke(invitation)) {
      audit.add(request.visitor().did(AuditAction.INVITATION_REVOKED, invitation.id(), ""));
    }
    return ApiAnswer.of(format.nameless(invitation(request)));
  }

  private ApiAnswer extend(ApiRequest request) throws MalformedJsonException {
    Invitation invitation = invitation(request);
    long days = request.json().wholeNumber("days", 1, Invitations.MOST_DAYS);
    if (!invitations.extend(invitation, Duration.ofDays(days))) {
      throw new Problem(
          409,
          "invitation-revoked",
          "The invitation was taken back",
          "It cannot hold any longer. Please invite the candidate anew.");
    }
    audit.add(request
        .visitor()
        .did(AuditAction.INVITATION_EXTENDED, invitation.id(), Long.toString(days)));
    return ApiAnswer.of(format.nameless(invitation(request)));
  }

  private Invitation invitation(ApiRequest request) {
    return invitations.store().find(request.path("id")).orElseThrow(Problem::notFound);
  }
}

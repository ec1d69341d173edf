package io.deskworthy.server.api;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.invitation.InvitationCode;
import io.deskworthy.server.invitation.Invitations;
import io.deskworthy.server.invitation.Invited;
import java.time.Clock;
import tools.jackson.databind.node.ObjectNode;

/**
 * Invitations as programs read them.
 *
 * @param invitations what knows whether one is open
 * @param clock which time it is
 * @param publicUrl what links begin with
 */
record InvitationJson(Invitations invitations, Clock clock, String publicUrl) {

  static InvitationJson of(ApiParts parts) {
    return new InvitationJson(
        parts.hiring().invitations(), parts.signIn().clock(), parts.publicUrl());
  }

  String link(InvitationCode code) {
    return publicUrl + "/i/" + code.text();
  }

  /** Names nobody: an answer is kept for a day, longer than a candidate's data may be. */
  ObjectNode withLink(Invited invited) {
    return nameless(invited.invitation()).put("link", link(invited.code()));
  }

  ObjectNode full(Invitation invitation) {
    ObjectNode json = nameless(invitation);
    invitation.candidate().ifPresent(name -> json.put("candidate", name));
    invitation.email().ifPresent(email -> json.put("email", email));
    return json;
  }

  ObjectNode nameless(Invitation invitation) {
    ObjectNode json = StrictJson.newObject()
        .put("id", invitation.id())
        .put("position", invitation.positionId())
        .put("state", invitation.state(clock.instant()).name())
        .put("open", invitations.isOpen(invitation))
        .put("created", invitation.createdAt().toString())
        .put("expires", invitation.expiresAt().toString());
    invitation.batch().ifPresent(batch -> json.put("batch", batch));
    invitation.openedAt().ifPresent(at -> json.put("opened", at.toString()));
    invitation.startedAt().ifPresent(at -> json.put("started", at.toString()));
    invitation.reportedAt().ifPresent(at -> json.put("reported", at.toString()));
    invitation.revokedAt().ifPresent(at -> json.put("revoked", at.toString()));
    return json;
  }
}

package io.deskworthy.server.inviting;

import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.invitation.InvitationCode;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Language;
import io.deskworthy.server.position.Employer;
import io.deskworthy.server.position.Position;
import java.util.Arrays;
import java.util.List;

/**
 * An invitation to be sent.
 *
 * @param candidate name, or that there is none
 * @param link for the candidate
 * @param expires until which day it holds
 * @param letters ready to paste, one for each language, that of the page first
 */
public record ReadyInvitation(
    String candidate, String link, String expires, List<InvitationLetter> letters) {

  static ReadyInvitation of(
      InvitingParts parts,
      Invitation invitation,
      InvitationCode code,
      String publicUrl,
      Frame frame) {
    String link = publicUrl + "/i/" + code.text();
    String employer = parts.employers().find().map(Employer::name).orElse("");
    String position =
        parts.positions().find(invitation.positionId()).map(Position::name).orElse("");
    return new ReadyInvitation(
        invitation.candidate().orElse(frame.text("applicants.unnamed")),
        link,
        frame.day(invitation.expiresAt()),
        Arrays.stream(Language.values())
            .sorted(
                (one, other) -> Boolean.compare(other == frame.language(), one == frame.language()))
            .map(language -> InvitationLetter.of(language, invitation, employer, position, link))
            .toList());
  }
}

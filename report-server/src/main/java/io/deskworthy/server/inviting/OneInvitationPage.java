package io.deskworthy.server.inviting;

import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.invitation.InvitationState;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.position.Position;
import java.util.List;
import java.util.Optional;

/**
 * One invitation.
 *
 * @param path of its page
 * @param candidate name, or that there is none
 * @param email address; empty if there is none
 * @param position what for
 * @param state how far it has come
 * @param stateText the same in words
 * @param times what became of it when
 * @param expires until which day it holds, or held
 * @param ready its link and letters, for those who may see them
 * @param days to choose from for more time
 * @param canChange whether it can be given more time or taken back
 * @param fault key of the text that says what was wrong
 */
public record OneInvitationPage(
    String path,
    String candidate,
    String email,
    String position,
    String state,
    String stateText,
    List<InvitationsPage.Time> times,
    String expires,
    Optional<ReadyInvitation> ready,
    List<Choice> days,
    boolean canChange,
    Optional<String> fault) {

  static OneInvitationPage of(
      InvitingParts parts,
      Invitation invitation,
      Optional<ReadyInvitation> ready,
      Optional<String> fault,
      Frame frame) {
    InvitationState state = invitation.state(parts.clock().instant());
    return new OneInvitationPage(
        OneInvitationAddress.path(invitation),
        invitation.candidate().orElse(frame.text("applicants.unnamed")),
        invitation.email().orElse(""),
        parts.positions().find(invitation.positionId()).map(Position::name).orElse(""),
        state.name(),
        frame.text("invitation.state." + state),
        InvitationsPage.times(invitation, frame),
        frame.day(invitation.expiresAt()),
        ready,
        Choice.days(InviteForm.DEFAULT_DAYS),
        invitation.revokedAt().isEmpty(),
        fault);
  }
}

package io.deskworthy.server.applicant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One report as a list shows it.
 *
 * @param reportId its id
 * @param invitationId of the invitation that brought it
 * @param candidate name, if the invitation gave one
 * @param positionId what for
 * @param position the name of that
 * @param standing what it comes to
 * @param missed required ones that are not met or not determined
 * @param state how far it is
 * @param isArchived whether it was put away
 * @param decided what was decided then, if anybody said
 * @param receivedAt when it came
 */
public record Listed(
    String reportId,
    String invitationId,
    Optional<String> candidate,
    String positionId,
    String position,
    Standing standing,
    List<Missed> missed,
    ListedState state,
    boolean isArchived,
    Optional<Decided> decided,
    Instant receivedAt) {

  /** Copies the list. */
  public Listed {
    missed = List.copyOf(missed);
  }
}

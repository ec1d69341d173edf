package io.deskworthy.server.position;

import io.deskworthy.report.text.ConsentText;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.invitation.InvitationStore;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * To what candidates are asked to agree.
 *
 * @param employers who asks
 * @param positions for what
 * @param invitations whom
 */
public record Consents(
    EmployerStore employers, PositionStore positions, InvitationStore invitations) {

  /**
   * Returns the text for the candidate of an invitation, as it is now.
   *
   * @param url any address of this server, as candidates have it
   */
  public ConsentText text(Locale language, String invitationId, String url) {
    return text(ConsentText.VERSION, language, invitationId, url);
  }

  /** Returns the text of {@code version}, as it would be filled in now. */
  public ConsentText text(String version, Locale language, String invitationId, String url) {
    Employer employer = employers.find().orElseThrow();
    String position = Optional.of(invitationId)
        .flatMap(invitations::find)
        .map(Invitation::positionId)
        .flatMap(positions::find)
        .map(Position::name)
        .orElseThrow();
    return ConsentText.of(
        version,
        language,
        employer.name(),
        position,
        URI.create(url).getRawAuthority(),
        employer.keeping());
  }
}

package io.deskworthy.server.employer;

import io.deskworthy.server.position.Position;
import java.util.List;
import java.util.Optional;

/**
 * The form that makes invitations.
 *
 * @param positions to choose from
 * @param candidate who was invited just now
 * @param link that was made just now
 * @param expires until which day it holds
 * @param fault key of the text that says what was wrong before
 */
record InviteForm(
    List<Option> positions,
    String candidate,
    Optional<String> link,
    String expires,
    Optional<String> fault) {

  static InviteForm blank(List<Position> positions) {
    return new InviteForm(options(positions, ""), "", Optional.empty(), "", Optional.empty());
  }

  static InviteForm faulty(List<Position> positions, String fault) {
    return new InviteForm(options(positions, ""), "", Optional.empty(), "", Optional.of(fault));
  }

  static InviteForm made(
      List<Position> positions, String chosen, String candidate, String link, String expires) {
    return new InviteForm(
        options(positions, chosen), candidate, Optional.of(link), expires, Optional.empty());
  }

  private static List<Option> options(List<Position> positions, String chosen) {
    return positions.stream()
        .map(
            position -> new Option(position.id(), position.name(), position.id().equals(chosen)))
        .toList();
  }
}

package io.deskworthy.server.policy;

import io.deskworthy.server.invitation.InvitationQuery;
import io.deskworthy.server.invitation.InvitationState;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.position.Position;
import java.util.List;
import java.util.Optional;

/**
 * The list of positions.
 *
 * @param open those that people are invited for
 * @param archived the others
 */
public record PositionsPage(List<Row> open, List<Row> archived) {

  /**
   * One position.
   *
   * @param path of its page
   * @param name of it
   * @param policy title of its policy
   * @param version of its policy, counted from 1
   * @param invited how many were
   * @param reported how many of them sent a report
   * @param hasLink whether candidates can invite themselves
   */
  public record Row(
      String path,
      String name,
      String policy,
      int version,
      int invited,
      int reported,
      boolean hasLink) {}

  static PositionsPage of(PositionParts parts, Frame frame) {
    List<Position> all = parts.positions().store().all();
    return new PositionsPage(
        all.stream()
            .filter(Position::isOpen)
            .map(each -> row(parts, each, frame))
            .toList(),
        all.stream()
            .filter(each -> !each.isOpen())
            .map(each -> row(parts, each, frame))
            .toList());
  }

  private static Row row(PositionParts parts, Position position, Frame frame) {
    return new Row(
        PositionAddress.path(position),
        position.name(),
        parts
            .positions()
            .store()
            .policy(position.policyHash())
            .orElseThrow()
            .policy()
            .title()
            .in(frame.language().locale()),
        parts.positions().store().versions(position.id()).size(),
        count(parts, position, Optional.empty()),
        count(parts, position, Optional.of(InvitationState.REPORTED)),
        parts.links().code(position.id()).isPresent());
  }

  static int count(PositionParts parts, Position position, Optional<InvitationState> state) {
    return parts
        .invitations()
        .count(new InvitationQuery(
            "",
            Optional.of(position.id()),
            state,
            Optional.empty(),
            parts.clock().instant()));
  }
}

package io.deskworthy.server.inviting;

import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.invitation.InvitationQuery;
import io.deskworthy.server.invitation.InvitationState;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.position.Position;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The list of invitations.
 *
 * @param name that is searched for
 * @param positions to choose from
 * @param states to choose from
 * @param batch that the list is limited to; empty for none
 * @param count how many were found, in words
 * @param filtered whether some are left out
 * @param rows those on this page
 * @param file address of the links of all that were found
 * @param previous address of the page before
 * @param next address of the page after
 */
public record InvitationsPage(
    String name,
    List<Choice> positions,
    List<Choice> states,
    String batch,
    String count,
    boolean filtered,
    List<Row> rows,
    String file,
    Optional<String> previous,
    Optional<String> next) {

  /** What fits on two screens. */
  static final int PAGE_SIZE = 50;

  /**
   * One invitation.
   *
   * @param times what became of it when: label and moment
   */
  public record Row(
      String path,
      String candidate,
      String email,
      String position,
      String state,
      String stateText,
      List<Time> times,
      String expires) {}

  /** When something happened. */
  public record Time(String label, String iso, String text) {}

  static InvitationsPage of(InvitingParts parts, InvitationQuery query, int page, Frame frame) {
    int total = parts.invitations().store().count(query);
    List<Position> positions = parts.positions().all();
    Map<String, String> names =
        positions.stream().collect(Collectors.toMap(Position::id, Position::name));
    List<Row> rows = parts.invitations().store().list(query, page * PAGE_SIZE, PAGE_SIZE).stream()
        .map(each -> row(each, names, query.now(), frame))
        .toList();
    boolean hasNext = (page + 1) * PAGE_SIZE < total;
    return new InvitationsPage(
        query.name(),
        positions(positions, query, frame),
        states(query, frame),
        query.batch().orElse(""),
        frame.text(query.isFiltered() ? "invitations.found" : "invitations.count", total),
        query.isFiltered(),
        rows,
        path("/invitations.csv", query, 0),
        page > 0 ? Optional.of(path(InvitationsAddress.PATH, query, page - 1)) : Optional.empty(),
        hasNext ? Optional.of(path(InvitationsAddress.PATH, query, page + 1)) : Optional.empty());
  }

  /** Returns the address of a page of a search. */
  static String path(String base, InvitationQuery query, int page) {
    List<String> parameters = new ArrayList<>();
    if (page > 0) {
      parameters.add("page=" + (page + 1));
    }
    if (!query.name().isEmpty()) {
      parameters.add("name=" + URLEncoder.encode(query.name(), StandardCharsets.UTF_8));
    }
    query.positionId().ifPresent(id -> parameters.add("position=" + id));
    query.state().ifPresent(state -> parameters.add("state=" + state));
    query.batch().ifPresent(id -> parameters.add("batch=" + id));
    return parameters.isEmpty() ? base : base + "?" + String.join("&", parameters);
  }

  private static Row row(
      Invitation invitation, Map<String, String> names, Instant now, Frame frame) {
    InvitationState state = invitation.state(now);
    return new Row(
        OneInvitationAddress.path(invitation),
        invitation.candidate().orElse(frame.text("applicants.unnamed")),
        invitation.email().orElse(""),
        names.getOrDefault(invitation.positionId(), ""),
        state.name(),
        frame.text("invitation.state." + state),
        times(invitation, frame),
        frame.day(invitation.expiresAt()));
  }

  static List<Time> times(Invitation invitation, Frame frame) {
    List<Time> times = new ArrayList<>();
    times.add(time("SENT", invitation.createdAt(), frame));
    invitation.openedAt().ifPresent(at -> times.add(time("OPENED", at, frame)));
    invitation.startedAt().ifPresent(at -> times.add(time("STARTED", at, frame)));
    invitation.reportedAt().ifPresent(at -> times.add(time("REPORTED", at, frame)));
    invitation.revokedAt().ifPresent(at -> times.add(time("REVOKED", at, frame)));
    return times;
  }

  private static Time time(String state, Instant at, Frame frame) {
    return new Time(
        frame.text("invitation.state." + state),
        at.truncatedTo(ChronoUnit.SECONDS).toString(),
        frame.minute(at));
  }

  private static List<Choice> positions(
      List<Position> positions, InvitationQuery query, Frame frame) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", frame.text("invitations.any"), query.positionId().isEmpty()));
    choices.addAll(Choice.positions(positions, query.positionId().orElse("")));
    return choices;
  }

  private static List<Choice> states(InvitationQuery query, Frame frame) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", frame.text("invitations.any"), query.state().isEmpty()));
    for (InvitationState state : InvitationState.values()) {
      choices.add(new Choice(
          state.name(),
          frame.text("invitation.state." + state),
          query.state().equals(Optional.of(state))));
    }
    return choices;
  }
}

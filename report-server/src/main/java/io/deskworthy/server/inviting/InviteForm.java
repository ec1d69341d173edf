package io.deskworthy.server.inviting;

import io.deskworthy.server.invitation.Invitations;
import io.deskworthy.server.position.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form that makes invitations.
 *
 * @param positions to choose from
 * @param position id of the chosen one
 * @param candidate name as it was typed
 * @param email as it was typed
 * @param days for how long the invitation is to hold; 0 for what is no number
 * @param made what was made just now
 * @param fault key of the text that says what was wrong before
 */
public record InviteForm(
    List<Choice> positions,
    String position,
    String candidate,
    String email,
    int days,
    Optional<ReadyInvitation> made,
    Optional<String> fault) {

  static final int DEFAULT_DAYS = (int) Invitations.DEFAULT_VALIDITY.toDays();

  static InviteForm blank(List<Position> positions, String chosen) {
    return new InviteForm(
        Choice.positions(positions, chosen),
        chosen,
        "",
        "",
        DEFAULT_DAYS,
        Optional.empty(),
        Optional.empty());
  }

  static InviteForm sent(List<Position> positions, Map<String, String> fields) {
    String position = fields.getOrDefault("position", "");
    return new InviteForm(
        Choice.positions(positions, position),
        position,
        fields.getOrDefault("candidate", "").strip(),
        fields.getOrDefault("email", "").strip(),
        days(fields),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns the days in a form: those usual if it has none, 0 for what is no number. */
  static int days(Map<String, String> fields) {
    String typed = fields.getOrDefault("days", String.valueOf(DEFAULT_DAYS)).strip();
    return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
  }

  InviteForm withFault(String key) {
    return new InviteForm(
        positions, position, candidate, email, days, Optional.empty(), Optional.of(key));
  }

  /** The next one is probably for the same position, and for somebody else. */
  InviteForm made(ReadyInvitation invitation) {
    return new InviteForm(
        positions, position, "", "", days, Optional.of(invitation), Optional.empty());
  }

  /** Returns the choices of days. */
  public List<Choice> dayChoices() {
    return Choice.days(days);
  }
}

package io.deskworthy.server.inviting;

import io.deskworthy.server.position.Position;
import java.util.List;
import java.util.Optional;

/**
 * The form for many invitations, and what would be made.
 *
 * @param positions to choose from
 * @param position id of the chosen one
 * @param positionName its name
 * @param days for how long invitations are to hold; 0 for what is no number
 * @param text the table
 * @param rows what was read of it; none before it was sent
 * @param fault key of the text that says what was wrong with the whole
 */
public record BulkPage(
    List<Choice> positions,
    String position,
    String positionName,
    int days,
    String text,
    List<CandidateRow> rows,
    Optional<String> fault) {

  static BulkPage blank(List<Position> positions, String chosen) {
    return of(positions, chosen, InviteForm.DEFAULT_DAYS, "", List.of(), Optional.empty());
  }

  static BulkPage faulty(
      List<Position> positions, String chosen, int days, String text, String fault) {
    String kept = text.length() > CandidateTable.MOST_CHARACTERS ? "" : text;
    return of(positions, chosen, days, kept, List.of(), Optional.of(fault));
  }

  static BulkPage preview(
      List<Position> positions, String chosen, int days, String text, List<CandidateRow> rows) {
    return of(positions, chosen, days, text, rows, Optional.empty());
  }

  private static BulkPage of(
      List<Position> positions,
      String chosen,
      int days,
      String text,
      List<CandidateRow> rows,
      Optional<String> fault) {
    String name = positions.stream()
        .filter(position -> position.id().equals(chosen))
        .map(Position::name)
        .findFirst()
        .orElse("");
    return new BulkPage(Choice.positions(positions, chosen), chosen, name, days, text, rows, fault);
  }

  BulkPage orFault(String key) {
    return new BulkPage(
        positions, position, positionName, days, text, rows, fault.or(() -> Optional.of(key)));
  }

  /** Returns how many invitations would be made. */
  public long good() {
    return rows.stream().filter(CandidateRow::isGood).count();
  }

  /** Returns how many were invited before. */
  public long known() {
    return rows.stream()
        .filter(row -> row.problem().equals(Optional.of(CandidateTable.KNOWN)))
        .count();
  }

  /** Returns how many cannot be invited as they stand. */
  public long bad() {
    return rows.size() - good() - known();
  }

  /** Returns the choices of days. */
  public List<Choice> dayChoices() {
    return Choice.days(days);
  }
}

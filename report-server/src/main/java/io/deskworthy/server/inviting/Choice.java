package io.deskworthy.server.inviting;

import io.deskworthy.server.position.Position;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One choice of a select field.
 *
 * @param value that is sent
 * @param text that is shown
 * @param selected whether it is chosen
 */
public record Choice(String value, String text, boolean selected) {

  /** For how many days invitations are usually made. */
  private static final int[] DAYS = {3, 7, 14, 30, 90};

  static List<Choice> positions(List<Position> positions, String chosen) {
    return positions.stream()
        .map(
            position -> new Choice(position.id(), position.name(), position.id().equals(chosen)))
        .toList();
  }

  static List<Choice> days(int chosen) {
    return IntStream.of(DAYS)
        .mapToObj(days -> new Choice(String.valueOf(days), String.valueOf(days), days == chosen))
        .toList();
  }
}

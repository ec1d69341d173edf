package io.deskworthy.server.policy;

import java.util.List;
import java.util.Optional;

/**
 * One field of the editor as a page shows it.
 *
 * @param name under which it is sent
 * @param kind how it is drawn
 * @param label what it is called
 * @param value what stands in it
 * @param unit behind it; may be empty
 * @param hint what may be typed; may be empty
 * @param fault what is wrong with what was typed
 * @param choices of a select field
 */
public record Field(
    String name,
    Kind kind,
    String label,
    String value,
    String unit,
    String hint,
    Optional<String> fault,
    List<Choice> choices) {

  /** How a field is drawn. */
  public enum Kind {
    /** One line. */
    TEXT,
    /** One short line for a figure. */
    NUMBER,
    /** Several lines. */
    AREA,
    /** A list to choose from. */
    SELECT,
    /** A box to tick. */
    BOX
  }

  /** One choice of a select field. */
  public record Choice(String value, String text) {}

  static Field of(Kind kind, String name, String label) {
    return new Field(name, kind, label, "", "", "", Optional.empty(), List.of());
  }

  Field value(String newValue) {
    return new Field(name, kind, label, newValue, unit, hint, fault, choices);
  }

  Field unit(String newUnit) {
    return new Field(name, kind, label, value, newUnit, hint, fault, choices);
  }

  Field hint(String newHint) {
    return new Field(name, kind, label, value, unit, newHint, fault, choices);
  }

  Field fault(Optional<String> newFault) {
    return new Field(name, kind, label, value, unit, hint, newFault, choices);
  }

  Field choices(List<Choice> newChoices) {
    return new Field(name, kind, label, value, unit, hint, fault, newChoices);
  }

  /** Returns what stands in it as people read it: chosen words, figures with their units. */
  public String shown() {
    return switch (kind) {
      case SELECT ->
        choices.stream()
            .filter(choice -> choice.value().equals(value))
            .map(Choice::text)
            .findFirst()
            .orElse(value);
      case BOX -> value.isEmpty() ? "" : "✓";
      case TEXT, NUMBER, AREA -> value.isEmpty() || unit.isEmpty() ? value : value + " " + unit;
    };
  }

  /** Returns the id of what describes it, for readers of screens; empty if nothing does. */
  public String describedBy() {
    String ids =
        (hint.isEmpty() ? "" : name + "-hint ") + (fault.isPresent() ? name + "-fault" : "");
    return ids.strip();
  }
}

package io.deskworthy.server.policy;

import io.deskworthy.report.policy.ReachProfile;
import io.deskworthy.server.page.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of the editor: requirements about the same thing.
 *
 * @param id of the part
 * @param title what it is about
 * @param rows its requirements
 */
public record EditorSection(String id, String title, List<Row> rows) {

  private static final List<String> COMPUTER =
      List.of("memory.", "processor.", "system.", "disk.", "display.");
  private static final List<String> NETWORK = List.of("link.", "network.");

  /**
   * One requirement.
   *
   * @param name of it
   * @param title what people call it
   * @param about what to know about it; may be empty
   * @param severity the field that says whether it is asked for
   * @param demand the fields of the demand
   * @param more fields that are seldom touched
   */
  public record Row(
      String name,
      String title,
      String about,
      Field severity,
      List<Field> demand,
      List<Field> more) {

    /** Returns all its fields. */
    Stream<Field> fields() {
      return Stream.concat(Stream.of(severity), Stream.concat(demand.stream(), more.stream()));
    }

    /** Returns whether one of those that are folded away is wrong. */
    public boolean hasFaultInMore() {
      return more.stream().anyMatch(field -> field.fault().isPresent());
    }
  }

  /** Returns all parts of the editor for {@code draft}. */
  static List<EditorSection> all(PolicyDraft draft, Map<String, DraftFault> faults, Frame frame) {
    EditorFields fields = new EditorFields(draft.fields(), faults, frame);
    return Stream.of("computer", "network", "room", "services", "declared")
        .map(id -> new EditorSection(
            id,
            frame.text("policy.section." + id),
            draft.demandable().stream()
                .filter(what -> section(what.name()).equals(id))
                .map(what -> row(what, draft, fields, frame))
                .toList()))
        .toList();
  }

  private static Row row(Demandable what, PolicyDraft draft, EditorFields fields, Frame frame) {
    return new Row(
        what.name(),
        draft
            .title(what.name(), frame.language().locale())
            .orElse(frame.texts().requirement(what.name())),
        about(what, frame),
        fields.severity(what),
        fields.demand(what),
        fields.more(what));
  }

  private static String about(Demandable what, Frame frame) {
    Optional<String> note = what.profile()
        .flatMap(ReachProfile::note)
        .map(text -> text.in(frame.language().locale()));
    String key = "policy.about." + what.name();
    return note.orElse(frame.messages().find(key).orElse(""));
  }

  private static String section(String name) {
    if (COMPUTER.stream().anyMatch(name::startsWith)) {
      return "computer";
    }
    if (NETWORK.stream().anyMatch(name::startsWith)) {
      return "network";
    }
    if (name.startsWith(Demandable.SERVICE)) {
      return "services";
    }
    return name.startsWith(Demandable.DECLARATION) ? "declared" : "room";
  }
}

package io.deskworthy.server.policy;

import io.deskworthy.server.page.Frame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is different between two policies, in the words and units of the editor.
 *
 * @param lines each field that differs
 */
public record PolicyDiff(List<Line> lines) {

  /**
   * One field that differs.
   *
   * @param what requirement and field
   * @param before what stood there; empty if nothing
   * @param after what stands there now; empty if nothing
   */
  public record Line(String what, String before, String after) {}

  /** Returns what has to be done to {@code before} to get {@code after}. */
  static PolicyDiff of(ObjectNode before, ObjectNode after, Frame frame) {
    Map<String, Field> old = fields(PolicyDraft.of(before), frame);
    Map<String, Field> now = fields(PolicyDraft.of(after), frame);
    Map<String, Field> all = new LinkedHashMap<>(old);
    now.forEach(all::putIfAbsent);
    List<Line> lines = new ArrayList<>();
    all.forEach((what, field) -> {
      String was = shown(old.get(what));
      String is = shown(now.get(what));
      if (!was.equals(is)) {
        lines.add(new Line(what, was, is));
      }
    });
    return new PolicyDiff(lines);
  }

  private static String shown(@Nullable Field field) {
    return field == null ? "" : field.shown();
  }

  /** A requirement that is not asked for has no other fields: they would say nothing. */
  private static Map<String, Field> fields(PolicyDraft draft, Frame frame) {
    Map<String, Field> fields = new LinkedHashMap<>();
    EditorFields editor = new EditorFields(draft.fields(), Map.of(), frame);
    editor.general().forEach(field -> fields.put(field.label(), field));
    for (EditorSection section : EditorSection.all(draft, Map.of(), frame)) {
      for (EditorSection.Row row : section.rows()) {
        row.fields()
            .filter(field -> !row.severity().value().isEmpty() || field.equals(row.severity()))
            .filter(field -> !field.value().isEmpty())
            .forEach(field -> fields.put(row.title() + ": " + field.label(), field));
      }
    }
    return fields;
  }
}

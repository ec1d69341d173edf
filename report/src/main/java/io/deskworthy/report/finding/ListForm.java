package io.deskworthy.report.finding;

import static io.deskworthy.report.finding.ValueForm.require;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the form of a list from the form of its elements. */
final class ListForm {

  private ListForm() {}

  /** Lists of at most {@code most} values of that form. */
  static <T> ValueForm<List<T>> of(ValueForm<T> element, int most) {
    ObjectNode schema = StrictJson.newObject().put("type", "array").put("maxItems", most);
    schema.set("items", element.schema());
    return new ValueForm<>(
        "a list of at most " + most + ", each " + element.expected(),
        schema,
        node -> read(element, most, node),
        values -> write(element, values));
  }

  private static <T> List<T> read(ValueForm<T> element, int most, JsonNode node) {
    require(node.isArray() && node.size() <= most);
    List<T> values = new ArrayList<>();
    for (JsonNode each : node) {
      try {
        values.add(element.read("", each));
      } catch (MalformedJsonException absurd) {
        throw new IllegalArgumentException(absurd);
      }
    }
    return List.copyOf(values);
  }

  private static <T> ArrayNode write(ValueForm<T> element, List<T> values) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    values.forEach(value -> array.add(element.write(value)));
    return array;
  }
}

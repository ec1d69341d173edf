package io.deskworthy.server.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What may be: one box to tick for each.
 *
 * @param values that a report may hold
 */
record ListField(List<String> values) implements FieldSpec {

  private static final String MEMBER = "oneOf";

  /** Kinds of link that the agent tells apart. */
  static final ListField LINKS = new ListField(List.of("ethernet", "wifi", "mobile", "vpn"));

  /** Begins the name of each box; what has none of ours was in the policy before. */
  static final String PREFIX = "value.";

  @Override
  public void show(ObjectNode requirement, String prefix, Map<String, String> fields) {
    if (requirement.get(MEMBER) instanceof ArrayNode list) {
      list.forEach(value -> fields.put(prefix + PREFIX + value.asString(), "on"));
    }
  }

  @Override
  public void read(Typed typed, ObjectNode requirement) {
    List<String> chosen = new ArrayList<>(inOrder(requirement));
    chosen.removeIf(value -> typed.text(PREFIX + value).isEmpty());
    values.stream()
        .filter(value -> !chosen.contains(value) && !typed.text(PREFIX + value).isEmpty())
        .forEach(chosen::add);
    if (chosen.isEmpty()) {
      typed.fault("value." + values.get(0), "policy.fault.list");
      return;
    }
    ArrayNode list = requirement.putArray(MEMBER);
    chosen.forEach(list::add);
  }

  private static List<String> inOrder(ObjectNode requirement) {
    List<String> before = new ArrayList<>();
    if (requirement.get(MEMBER) instanceof ArrayNode list) {
      list.forEach(value -> before.add(value.asString()));
    }
    return before;
  }
}

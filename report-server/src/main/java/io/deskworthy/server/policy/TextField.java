package io.deskworthy.server.policy;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * The employer's own part of a host's name, for a service that needs one.
 *
 * @param parameter its name: {@code subdomain}
 */
record TextField(String parameter) implements FieldSpec {

  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final String LABELS = LABEL + "(?:\\." + LABEL + "){0,2}";
  private static final int MAX_LENGTH = 40;

  @Override
  public void show(ObjectNode requirement, String prefix, Map<String, String> fields) {
    String value = requirement.at("/reach/parameters/" + parameter).asString("");
    if (!value.isEmpty()) {
      fields.put(prefix + parameter, value);
    }
  }

  @Override
  public void read(Typed typed, ObjectNode requirement) {
    String text = typed.text(parameter);
    if (text.length() > MAX_LENGTH || !text.matches(LABELS)) {
      typed.fault(parameter, "policy.fault.parameter");
      return;
    }
    ObjectNode reach = requirement.get("reach") instanceof ObjectNode there
        ? there
        : requirement.putObject("reach");
    ObjectNode parameters =
        reach.get("parameters") instanceof ObjectNode there ? there : reach.putObject("parameters");
    parameters.put(parameter, text);
  }
}

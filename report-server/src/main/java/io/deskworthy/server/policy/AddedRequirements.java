package io.deskworthy.server.policy;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an employer adds of their own: a service by its hosts, or something to declare.
 *
 * @param typed the whole form
 */
record AddedRequirements(Typed typed) {

  static final String SERVICE_NAME = "new.service.name";
  static final String SERVICE_ENGLISH = "new.service.title.en";
  static final String SERVICE_RUSSIAN = "new.service.title.ru";
  static final String SERVICE_HOSTS = "new.service.hosts";
  static final String DECLARATION_NAME = "new.declaration.name";
  static final String DECLARATION_ENGLISH = "new.declaration.note.en";
  static final String DECLARATION_RUSSIAN = "new.declaration.note.ru";

  private static final String NAME = "[a-z][A-Za-z0-9]{0,39}";
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final String HOST =
      "(?:" + LABEL + "\\.){1,9}(?=[a-z0-9-]*[a-z])" + LABEL + "(?::([1-9][0-9]{0,4}))?";
  private static final int MAX_PORT = 65_535;
  private static final int MAX_HOST = 100;

  /** Half of what a service may have at all; more would not be typed by hand. */
  private static final int MOST_HOSTS = 12;

  private static final int MAX_TITLE = 60;
  private static final int MAX_NOTE = 500;

  void addTo(ArrayNode requirements) {
    if (!typed.text(SERVICE_NAME).isEmpty()) {
      service(requirements);
    }
    if (!typed.text(DECLARATION_NAME).isEmpty()) {
      declaration(requirements);
    }
  }

  private void service(ArrayNode requirements) {
    String name = named(SERVICE_NAME, Demandable.SERVICE, requirements);
    String english = text(SERVICE_ENGLISH, MAX_TITLE);
    String russian = text(SERVICE_RUSSIAN, MAX_TITLE);
    List<String> hosts = typed.text(SERVICE_HOSTS).lines().map(String::strip).toList();
    if (hosts.isEmpty() || hosts.size() > MOST_HOSTS || !hosts.stream().allMatch(this::isHost)) {
      typed.fault(SERVICE_HOSTS, "policy.fault.hosts", String.valueOf(MOST_HOSTS));
      return;
    }
    ObjectNode reach = requirements.addObject().put("name", name).putObject("reach");
    reach.putObject("title").put("en", english).put("ru", russian);
    ArrayNode list = reach.putArray("groups").addObject().put("name", "all").putArray("hosts");
    for (String host : hosts) {
      String[] parts = host.split(":", 2);
      ObjectNode node = list.addObject().put("host", parts[0]);
      if (parts.length > 1) {
        node.put("port", Integer.parseInt(parts[1]));
      }
    }
  }

  private void declaration(ArrayNode requirements) {
    String name = named(DECLARATION_NAME, Demandable.DECLARATION, requirements);
    String english = text(DECLARATION_ENGLISH, MAX_NOTE);
    String russian = text(DECLARATION_RUSSIAN, MAX_NOTE);
    ObjectNode requirement = requirements.addObject().put("name", name).put("severity", "info");
    requirement.putObject("note").put("en", english).put("ru", russian);
  }

  private String named(String field, String group, ArrayNode requirements) {
    String name = group + typed.text(field);
    boolean taken = false;
    for (int i = 0; i < requirements.size(); i++) {
      taken |= requirements.get(i).path("name").asString("").equals(name);
    }
    if (taken || !typed.text(field).matches(NAME)) {
      typed.fault(field, taken ? "policy.fault.taken" : "policy.fault.name");
    }
    return name;
  }

  private String text(String field, int most) {
    String text = typed.text(field);
    if (text.isEmpty() || text.length() > most) {
      typed.fault(field, "policy.fault.title", String.valueOf(most));
    }
    return text;
  }

  private boolean isHost(String host) {
    if (host.length() > MAX_HOST || !host.matches(HOST)) {
      return false;
    }
    int colon = host.indexOf(':');
    return colon < 0 || Integer.parseInt(host.substring(colon + 1)) <= MAX_PORT;
  }
}

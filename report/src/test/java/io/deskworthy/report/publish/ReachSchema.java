package io.deskworthy.report.publish;

import io.deskworthy.report.finding.ReachFindings;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.policy.ReachHost;
import io.deskworthy.report.policy.ReachProfileFormat;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of services that are to be reached: in profiles and in policies. */
final class ReachSchema {

  private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
  private static final String LABELS = "^" + LABEL + "(\\." + LABEL + "){0,2}$";
  private static final String HOST = "^[a-z0-9.-]+$";
  private static final String TEMPLATE = "^[A-Za-z0-9.{}-]+$";
  private static final String WORD = "^[A-Za-z0-9._+-]+$";
  private static final String PATH = "^/[A-Za-z0-9._~/-]*$";

  private ReachSchema() {}

  static ObjectNode profile() {
    ObjectNode schema = StrictJson.newObject()
        .put("$schema", "https://json-schema.org/draft/2020-12/schema")
        .put("$id", "urn:deskworthy:schema:reach-1")
        .put("title", "Deskworthy profile of a service, version 1")
        .put("description", "See docs/reach-profiles.md.");
    PolicySchema.fill(schema, "format", "name", "title", "sources", "checkedOn", "groups");
    schema.put("additionalProperties", false);
    ObjectNode members = members(schema);
    members.putObject("format").put("const", ReachProfileFormat.VERSION);
    members.set("name", matching(WORD, 40));
    members.set("title", localText(60));
    members.set("sources", list(matching("^https://", 1000), 1, 10));
    members.set("checkedOn", matching("^\\d{4}-\\d{2}-\\d{2}$", 10));
    members.set("parameters", list(matching("^[a-z][A-Za-z]*$", 20), 0, 5));
    members.set("note", localText(1000));
    members.set("groups", list(group(TEMPLATE), 1, 10));
    return schema;
  }

  /** The member of a requirement: a profile by name, or hosts of its own. */
  static ObjectNode rule() {
    ObjectNode named = StrictJson.newObject().put("additionalProperties", false);
    PolicySchema.fill(named, "profile");
    members(named).set("profile", matching(WORD, 40));
    ObjectNode parameters = members(named).putObject("parameters");
    parameters.put("type", "object").put("maxProperties", 5);
    parameters.set("additionalProperties", matching(LABELS, 40));
    ObjectNode own = StrictJson.newObject().put("additionalProperties", false);
    PolicySchema.fill(own, "title", "groups");
    members(own).set("title", localText(60));
    members(own).set("groups", list(group(HOST), 1, 10));
    ObjectNode rule = StrictJson.newObject();
    rule.putArray("oneOf").add(named).add(own);
    return rule;
  }

  private static ObjectNode group(String host) {
    ObjectNode region = StrictJson.newObject().put("additionalProperties", false);
    PolicySchema.fill(region, "name", "hosts");
    members(region).set("name", matching(WORD, 40));
    members(region).set("hosts", hosts(host));
    ObjectNode group = StrictJson.newObject().put("additionalProperties", false);
    PolicySchema.fill(group, "name");
    members(group).set("name", matching(WORD, 40));
    members(group).putObject("needed").put("type", "boolean");
    members(group).set("hosts", hosts(host));
    members(group).set("regions", list(region, 1, 8));
    group.putArray("oneOf").addObject().putArray("required").add("hosts");
    group.withArrayProperty("oneOf").addObject().putArray("required").add("regions");
    return group;
  }

  private static ObjectNode hosts(String form) {
    ObjectNode host = StrictJson.newObject().put("additionalProperties", false);
    PolicySchema.fill(host, "host");
    members(host).set("host", matching(form, 100));
    members(host).set("port", PolicySchema.number("integer", 1, 65_535));
    members(host)
        .set(
            "protocol",
            PolicySchema.oneOf(
                Stream.of(ReachHost.Protocol.values()).map(ReachHost.Protocol::word)));
    members(host).set("path", matching(PATH, 200));
    return list(host, 1, ReachFindings.MOST_HOSTS);
  }

  private static ObjectNode members(ObjectNode schema) {
    return schema.withObjectProperty("properties");
  }

  private static ObjectNode localText(int maxLength) {
    ObjectNode both = StrictJson.newObject();
    PolicySchema.fill(both, "en", "ru");
    members(both).set("en", PolicySchema.text(maxLength));
    members(both).set("ru", PolicySchema.text(maxLength));
    return both;
  }

  private static ObjectNode matching(String pattern, int maxLength) {
    return PolicySchema.text(maxLength).put("pattern", pattern);
  }

  private static ObjectNode list(ObjectNode items, int least, int most) {
    ObjectNode list =
        StrictJson.newObject().put("type", "array").put("minItems", least).put("maxItems", most);
    list.set("items", items);
    return list;
  }
}

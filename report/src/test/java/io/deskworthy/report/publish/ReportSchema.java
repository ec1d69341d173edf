package io.deskworthy.report.publish;

import io.deskworthy.report.ReportFormat;
import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.FindingCatalogue;
import io.deskworthy.report.json.StrictJson;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of what the signature of a report covers, made from the catalogue. */
final class ReportSchema {

  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
  private static final String MOMENT = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$";
  private static final String WORD = "^[A-Za-z0-9._+-]+$";
  private static final String REASON = "^[a-z0-9][a-z0-9-]{0,39}$";
  private static final String DECLARATION = "^[a-z][A-Za-z0-9]{0,39}$";

  private ReportSchema() {}

  static ObjectNode schema() {
    ObjectNode schema = StrictJson.newObject()
        .put("$schema", DRAFT)
        .put("$id", "urn:deskworthy:schema:report-1")
        .put("title", "Deskworthy report, version 1")
        .put("description", "Made from the catalogue of findings; see docs/report-format.md.")
        .put("type", "object");
    require(schema, "format", "takenAt", "agent", "findings", "statements");
    ObjectNode members = schema.putObject("properties");
    members.putObject("format").put("const", ReportFormat.VERSION);
    members.set("takenAt", text(MOMENT, 40));
    members.putObject("session").put("type", "string").put("minLength", 1).put("maxLength", 4096);
    members.set("agent", object("version"));
    members.set("consent", consent());
    members.set("findings", findings());
    members.set("statements", statements());
    schema.putObject("$defs").set("unknown", unknown());
    return schema;
  }

  private static ObjectNode consent() {
    ObjectNode consent = object("text", "language", "textHash");
    ((ObjectNode) consent.get("properties")).set("givenAt", text(MOMENT, 40));
    require(consent, "text", "language", "givenAt");
    return consent;
  }

  private static ObjectNode statements() {
    ObjectNode list = StrictJson.newObject().put("type", "array").put("maxItems", 8);
    list.putObject("items").put("type", "string").put("minLength", 1).put("maxLength", 16_384);
    return list;
  }

  private static ObjectNode findings() {
    ObjectNode findings = StrictJson.newObject().put("type", "object");
    FindingCatalogue.ALL.forEach(finding -> place(findings, finding));
    ObjectNode declared = (ObjectNode) findings.get("properties").get("declared");
    declared.put("additionalProperties", false).put("maxProperties", 50);
    declared.remove("properties");
    declared.putObject("patternProperties").set(DECLARATION, orUnknown(declaration()));
    ObjectNode services = findings.withObjectProperty("properties").putObject("reach");
    services.put("type", "object").put("additionalProperties", false).put("maxProperties", 20);
    services.putObject("patternProperties").set(DECLARATION, service());
    return findings;
  }

  private static ObjectNode service() {
    ObjectNode all = StrictJson.newObject();
    FindingCatalogue.OF_EACH_SERVICE.forEach(finding -> place(all, finding));
    return (ObjectNode) all.at("/properties/reach/properties/NAME");
  }

  private static void place(ObjectNode findings, Finding<?> finding) {
    List<String> names = finding.names();
    ObjectNode parent = findings;
    for (String name : names.subList(0, names.size() - 1)) {
      parent = parent.withObjectProperty("properties").withObjectProperty(name);
      parent.put("type", "object");
    }
    parent
        .withObjectProperty("properties")
        .set(names.get(names.size() - 1), orUnknown(finding.form().schema()));
  }

  private static ObjectNode orUnknown(JsonNode value) {
    ObjectNode either = StrictJson.newObject();
    either.putArray("anyOf").add(value).addObject().put("$ref", "#/$defs/unknown");
    return either;
  }

  private static ObjectNode unknown() {
    ObjectNode unknown = StrictJson.newObject()
        .put("description", "The value could not be read, and why: a code.")
        .put("type", "object");
    require(unknown, "unknown");
    unknown.putObject("properties").set("unknown", text(REASON, 40));
    return unknown;
  }

  private static ObjectNode declaration() {
    return StrictJson.newObject().put("type", "boolean");
  }

  /** An object of words. */
  private static ObjectNode object(String... names) {
    ObjectNode object = StrictJson.newObject().put("type", "object");
    require(object, names);
    ObjectNode members = object.putObject("properties");
    for (String name : names) {
      members.set(name, text(WORD, 60));
    }
    return object;
  }

  private static ObjectNode text(String pattern, int maxLength) {
    return StrictJson.newObject()
        .put("type", "string")
        .put("maxLength", maxLength)
        .put("pattern", pattern);
  }

  private static void require(ObjectNode object, String... names) {
    List.of(names).forEach(object.putArray("required")::add);
  }
}

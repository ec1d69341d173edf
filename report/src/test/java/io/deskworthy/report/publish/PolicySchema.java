package io.deskworthy.report.publish;

import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.judging.Demand;
import io.deskworthy.report.judging.Judge;
import io.deskworthy.report.policy.PolicyFormat;
import io.deskworthy.report.policy.Severity;
import io.deskworthy.report.policy.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of policies, made from what can be judged. */
final class PolicySchema {

  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
  private static final List<String> ROOM_IN_DECIBELS = List.of(
      "notMetBelowDb",
      "warnBelowDb",
      "deskExtraDb",
      "headsetExtraDb",
      "voiceWithinDb",
      "eventWithinDb");

  private static final String SERVICE = "^reach\\.[a-z][A-Za-z0-9]{0,39}$";
  private static final Demand REACH = new Demand(Demand.Shape.REACH, Optional.empty());

  private PolicySchema() {}

  static ObjectNode schema() {
    ObjectNode schema = StrictJson.newObject()
        .put("$schema", DRAFT)
        .put("$id", "urn:deskworthy:schema:policy-1")
        .put("title", "Deskworthy policy, version 1")
        .put("description", "Made from what this version judges; see docs/policy-format.md.");
    fill(schema, "format", "id", "title", "certificateDays", "network", "requirements");
    ObjectNode members = (ObjectNode) schema.get("properties");
    members.putObject("format").put("const", PolicyFormat.VERSION);
    members.set("id", text(60));
    members.set("title", localText());
    members.set("source", text(1000));
    members.set("certificateDays", number("integer", 1, 3650));
    members.set("network", network());
    ObjectNode list = members.putObject("requirements");
    list.put("type", "array").put("minItems", 1).put("maxItems", 60).set("items", requirement());
    return schema;
  }

  private static ObjectNode network() {
    ObjectNode network = StrictJson.newObject();
    fill(network, "goodputFactor", "paceFactor");
    ObjectNode members = (ObjectNode) network.get("properties");
    members.set("goodputFactor", number("number", 0.5, 1));
    members.set("paceFactor", number("number", 1, 10));
    return network;
  }

  private static ObjectNode requirement() {
    ObjectNode requirement = StrictJson.newObject();
    fill(requirement, "name");
    ObjectNode members = (ObjectNode) requirement.get("properties");
    members.set("name", text(60));
    members.set("min", number("number", 0, 1e15));
    members.set("max", number("number", 0, 1e15));
    members.set("unit", oneOf(Stream.of(Unit.values()).map(Unit::symbol)));
    ObjectNode list = members.putObject("oneOf");
    list.put("type", "array").put("minItems", 1).put("maxItems", 50).set("items", text(100));
    members.set("nights", nights());
    members.set("quietRoom", quietRoom());
    members.set("reach", ReachSchema.rule());
    members.set("screen", screen());
    members.set("severity", oneOf(Stream.of(Severity.values()).map(Severity::word)));
    members.set("whenUnknown", oneOf(Stream.of("undetermined", "fail")));
    members.set("leastEvidence", oneOf(Stream.of(Evidence.values()).map(Evidence::word)));
    members.set("note", localText());
    members.set("source", text(1000));
    requirement.set("oneOf", eachDemand());
    requirement.set("allOf", eachName());
    return requirement;
  }

  /** Exactly one member that demands, or none. */
  private static ArrayNode eachDemand() {
    ArrayNode branches = StrictJson.newObject().putArray("oneOf");
    ArrayNode none = branches.addObject().putObject("not").putArray("anyOf");
    Stream.of(Demand.Shape.values())
        .filter(shape -> shape != Demand.Shape.HOLDS)
        .map(PolicySchema::member)
        .forEach(member -> {
          branches.addObject().putArray("required").add(member);
          none.addObject().putArray("required").add(member);
        });
    return branches;
  }

  private static ArrayNode eachName() {
    ArrayNode rules = StrictJson.newObject().putArray("allOf");
    Judge.demands().forEach((name, demand) -> {
      ObjectNode rule = rules.addObject();
      ObjectNode condition = rule.putObject("if");
      fill(condition, "name");
      ((ObjectNode) condition.get("properties")).putObject("name").put("const", name);
      rule.set("then", demanded(demand));
    });
    ObjectNode services = rules.addObject();
    ObjectNode named = services.putObject("if");
    fill(named, "name");
    ((ObjectNode) named.get("properties")).putObject("name").put("pattern", SERVICE);
    services.set("then", demanded(REACH));
    return rules;
  }

  private static ObjectNode demanded(Demand demand) {
    ObjectNode then = StrictJson.newObject();
    if (demand.shape() == Demand.Shape.HOLDS) {
      then.set("not", StrictJson.newObject().set("anyOf", allMembers()));
      return then;
    }
    ArrayNode required = then.putArray("required").add(member(demand.shape()));
    demand.unit().ifPresent(unit -> {
      required.add("unit");
      then.putObject("properties").putObject("unit").put("const", unit.symbol());
    });
    return then;
  }

  private static ArrayNode allMembers() {
    ArrayNode all = StrictJson.newObject().putArray("anyOf");
    Stream.of("min", "max", "oneOf", "nights", "quietRoom", "reach", "screen")
        .forEach(member -> all.addObject().putArray("required").add(member));
    return all;
  }

  private static ObjectNode screen() {
    ObjectNode screen = StrictJson.newObject().put("additionalProperties", false);
    fill(screen, "widthPixels", "heightPixels");
    ObjectNode members = (ObjectNode) screen.get("properties");
    members.set("widthPixels", number("integer", 1, 20_000));
    members.set("heightPixels", number("integer", 1, 20_000));
    members.set("count", number("integer", 1, 16));
    return screen;
  }

  private static ObjectNode nights() {
    ObjectNode nights = StrictJson.newObject().put("additionalProperties", false);
    fill(nights, "nights", "checks", "failedRatio");
    ObjectNode members = (ObjectNode) nights.get("properties");
    members.set("nights", number("integer", 1, 7));
    members.set("checks", number("integer", 1, 168));
    members.set("failedRatio", number("number", 0, 1));
    members.set("fromHour", number("integer", 0, 23));
    members.set("toHour", number("integer", 0, 23));
    nights.putObject("dependentRequired").putArray("fromHour").add("toHour");
    ((ObjectNode) nights.get("dependentRequired")).putArray("toHour").add("fromHour");
    return nights;
  }

  private static ObjectNode quietRoom() {
    ObjectNode room = StrictJson.newObject();
    fill(room, ROOM_IN_DECIBELS.toArray(String[]::new));
    ((ArrayNode) room.get("required")).add("voiceLikeRatio").add("events");
    ObjectNode members = (ObjectNode) room.get("properties");
    ROOM_IN_DECIBELS.forEach(name -> members.set(name, number("number", 0, 100)));
    members.set("voiceLikeRatio", number("number", 0, 1));
    members.set("events", number("integer", 1, 1000));
    members.set("eventSeconds", number("number", 0, 120));
    return room;
  }

  /** Returns the member of a requirement that holds a demand of that shape. */
  static String member(Demand.Shape shape) {
    return switch (shape) {
      case MIN -> "min";
      case MAX -> "max";
      case ONE_OF -> "oneOf";
      case NIGHTS -> "nights";
      case QUIET_ROOM -> "quietRoom";
      case REACH -> "reach";
      case SCREEN -> "screen";
      case HOLDS -> "";
    };
  }

  static ObjectNode localText() {
    ObjectNode both = StrictJson.newObject();
    fill(both, "en", "ru");
    ObjectNode members = (ObjectNode) both.get("properties");
    members.set("en", text(1000));
    members.set("ru", text(1000));
    return both;
  }

  static ObjectNode text(int maxLength) {
    return StrictJson.newObject()
        .put("type", "string")
        .put("minLength", 1)
        .put("maxLength", maxLength);
  }

  static ObjectNode number(String type, double least, double most) {
    return StrictJson.newObject().put("type", type).put("minimum", least).put("maximum", most);
  }

  static ObjectNode oneOf(Stream<String> words) {
    ObjectNode schema = StrictJson.newObject();
    words.forEach(schema.putArray("enum")::add);
    return schema;
  }

  /** Makes an object with members that must be there. */
  static void fill(ObjectNode schema, String... required) {
    schema.put("type", "object");
    List.of(required).forEach(schema.putArray("required")::add);
    schema.putObject("properties");
  }
}

package io.deskworthy.report.policy;

import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.Sha256;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Reads policies: {@code deskworthy-policy/1}, see docs/policy-format.md. */
public final class PolicyFormat {

  /** The version this reads. */
  public static final String VERSION = "deskworthy-policy/1";

  /** A policy with every requirement and long notes has 20 kB. */
  public static final int MAX_BYTES = 64 * 1024;

  private static final int MAX_REQUIREMENTS = 60;

  /** Nobody works with more; their hosts have to be tried within 14 s. */
  private static final int MAX_SERVICES = 10;

  private static final int MAX_NAME = 60;
  private static final int MAX_TEXT = 1000;

  private PolicyFormat() {}

  /** Reads a policy from {@code bytes}. */
  public static Policy read(byte[] bytes) throws MalformedJsonException {
    return read(StrictJson.object(bytes, MAX_BYTES));
  }

  /** Reads a policy from an object that is already parsed. */
  public static Policy read(ObjectNode json) throws MalformedJsonException {
    JsonFields fields = new JsonFields("", json);
    if (!fields.text("format", MAX_NAME).equals(VERSION)) {
      throw fields.refused("format", VERSION);
    }
    return new Policy(
        fields.text("id", MAX_NAME),
        localText(fields.object("title")),
        fields.optionalText("source", MAX_TEXT),
        (int) fields.wholeNumber("certificateDays", 1, 3650),
        fields.object("network").number("goodputFactor", 0.5, 1),
        fields.object("network").number("paceFactor", 1, 10),
        requirements(fields));
  }

  /**
   * Returns the name of exactly this policy: base64url of the SHA-256 of its canonical form (RFC
   * 8785), which does not depend on white space or on the order of members.
   */
  public static String hash(ObjectNode json) {
    return Sha256.base64Url(CanonicalJson.of(json));
  }

  private static List<Requirement> requirements(JsonFields fields) throws MalformedJsonException {
    List<Requirement> requirements = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonFields each : fields.objects("requirements", MAX_REQUIREMENTS)) {
      Requirement requirement = requirement(each);
      if (!names.add(requirement.name())) {
        throw each.refused("name", "a name that no other requirement has");
      }
      requirements.add(requirement);
    }
    if (requirements.stream().filter(each -> each.rule() instanceof ReachRule).count()
        > MAX_SERVICES) {
      throw fields.refused("requirements", "at most " + MAX_SERVICES + " services to reach");
    }
    if (requirements.isEmpty()) {
      throw fields.refused("requirements", "at least one requirement");
    }
    return requirements;
  }

  private static Requirement requirement(JsonFields fields) throws MalformedJsonException {
    return new Requirement(
        fields.text("name", MAX_NAME),
        RuleFormat.read(fields),
        severity(fields),
        failsWhenUnknown(fields),
        leastEvidence(fields),
        fields.has("note") ? Optional.of(localText(fields.object("note"))) : Optional.empty(),
        fields.optionalText("source", MAX_TEXT));
  }

  private static Severity severity(JsonFields fields) throws MalformedJsonException {
    String word = fields.optionalText("severity", MAX_NAME).orElse(Severity.REQUIRED.word());
    for (Severity severity : Severity.values()) {
      if (severity.word().equals(word)) {
        return severity;
      }
    }
    throw fields.refused("severity", "required, recommended or info");
  }

  private static boolean failsWhenUnknown(JsonFields fields) throws MalformedJsonException {
    String word = fields.optionalText("whenUnknown", MAX_NAME).orElse("undetermined");
    if (!word.equals("undetermined") && !word.equals("fail")) {
      throw fields.refused("whenUnknown", "undetermined or fail");
    }
    return word.equals("fail");
  }

  private static Evidence leastEvidence(JsonFields fields) throws MalformedJsonException {
    String word = fields.optionalText("leastEvidence", MAX_NAME).orElse("declared");
    try {
      return Evidence.ofWord(word);
    } catch (IllegalArgumentException unknownWord) {
      throw fields.refused("leastEvidence", "a level of evidence");
    }
  }

  private static LocalText localText(JsonFields fields) throws MalformedJsonException {
    return new LocalText(fields.text("en", MAX_TEXT), fields.text("ru", MAX_TEXT));
  }
}

package io.deskworthy.report.policy;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the member {@code reach} of a requirement: a profile by name, or hosts of its own. */
final class ReachRuleFormat {

  private static final int MAX_PARAMETERS = 5;

  private static final int MAX_NAME = 40;

  private ReachRuleFormat() {}

  static ReachRule read(JsonFields fields) throws MalformedJsonException {
    if (!fields.has("profile")) {
      Members.only(fields, "title", "groups");
      return new ReachRule(Optional.of(ReachServiceFormat.read(fields, false)));
    }
    Members.only(fields, "profile", "parameters");
    Map<String, String> parameters =
        fields.has("parameters") ? parameters(fields.object("parameters")) : Map.of();
    return new ReachRule(ReachProfiles.named(fields.word("profile", MAX_NAME))
        .flatMap(profile -> profile.with(parameters)));
  }

  private static Map<String, String> parameters(JsonFields fields) throws MalformedJsonException {
    if (fields.node().size() > MAX_PARAMETERS) {
      throw new MalformedJsonException(
          fields.path(), "at most " + MAX_PARAMETERS + " parameters", "more");
    }
    Map<String, String> values = new TreeMap<>();
    for (String name : fields.node().propertyNames()) {
      values.put(name, ReachServiceFormat.labels(fields, name));
    }
    return values;
  }
}

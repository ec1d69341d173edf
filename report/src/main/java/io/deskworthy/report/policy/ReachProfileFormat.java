package io.deskworthy.report.policy;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Reads profiles of services: {@code deskworthy-reach/1}, see docs/reach-profiles.md. */
public final class ReachProfileFormat {

  /** The version this reads. */
  public static final String VERSION = "deskworthy-reach/1";

  /** Ten times the longest profile there is. */
  public static final int MAX_BYTES = 32 * 1024;

  private static final int MAX_NAME = 40;
  private static final int MAX_PARAMETERS = 5;
  private static final int MAX_PARAMETER = 20;

  private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");

  private ReachProfileFormat() {}

  /** Reads a profile from {@code bytes}. */
  public static ReachProfile read(byte[] bytes) throws MalformedJsonException {
    return read(StrictJson.object(bytes, MAX_BYTES));
  }

  private static ReachProfile read(ObjectNode json) throws MalformedJsonException {
    JsonFields fields = new JsonFields("", json);
    Members.only(
        fields, "format", "name", "title", "sources", "checkedOn", "parameters", "note", "groups");
    if (!fields.text("format", MAX_NAME).equals(VERSION)) {
      throw fields.refused("format", VERSION);
    }
    ReachService service = ReachServiceFormat.read(fields, true);
    return new ReachProfile(
        fields.word("name", MAX_NAME),
        service,
        parameters(fields, service),
        SourceFields.sources(fields),
        SourceFields.checkedOn(fields),
        fields.has("note")
            ? Optional.of(SourceFields.note(fields.object("note")))
            : Optional.empty());
  }

  private static Set<String> parameters(JsonFields fields, ReachService service)
      throws MalformedJsonException {
    Set<String> declared = fields.has("parameters")
        ? new TreeSet<>(fields.texts("parameters", MAX_PARAMETERS, MAX_PARAMETER))
        : Set.of();
    Set<String> used = new TreeSet<>();
    service
        .hosts()
        .forEach(host -> PARAMETER
            .matcher(host.host())
            .results()
            .map(result -> result.group(1))
            .forEach(used::add));
    if (!declared.equals(used)) {
      throw fields.refused("parameters", "exactly those in names of hosts");
    }
    return declared;
  }
}

package io.deskworthy.report.policy;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import java.util.Optional;

/** Reads presets: {@code deskworthy-preset/1}, see docs/policy-format.md. */
final class PresetFormat {

  private static final String VERSION = "deskworthy-preset/1";

  private static final int MAX_NAME = 60;

  private PresetFormat() {}

  static Preset read(byte[] bytes) throws MalformedJsonException {
    JsonFields fields = new JsonFields("", StrictJson.object(bytes, PolicyFormat.MAX_BYTES));
    Members.only(fields, "format", "name", "sources", "checkedOn", "seen", "note", "policy");
    if (!fields.text("format", MAX_NAME).equals(VERSION)) {
      throw fields.refused("format", VERSION);
    }
    JsonFields policy = fields.object("policy");
    String name = fields.text("name", MAX_NAME);
    if (!policy.text("id", MAX_NAME).equals(name)) {
      throw policy.refused("id", "the preset's name");
    }
    return new Preset(
        name,
        SourceFields.sources(fields),
        Optional.of(SourceFields.checkedOn(fields)),
        Optional.of(seen(fields)),
        Optional.of(SourceFields.note(fields.object("note"))),
        policy.node(),
        PolicyFormat.read(policy.node()));
  }

  private static Seen seen(JsonFields fields) throws MalformedJsonException {
    return Seen.ofWord(fields.text("seen", MAX_NAME))
        .orElseThrow(() -> fields.refused("seen", "page, translation, copy or part"));
  }
}

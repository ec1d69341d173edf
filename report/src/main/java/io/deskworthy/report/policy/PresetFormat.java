package io.deskworthy.report.policy;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads presets: {@code deskworthy-preset/1}, see docs/policy-format.md. */
final class PresetFormat {

  private static final String VERSION = "deskworthy-preset/1";

  private static final int MAX_NAME = 60;
  private static final int MAX_SOURCES = 10;
  private static final int MAX_TEXT = 1000;

  private PresetFormat() {}

  static Preset read(byte[] bytes) throws MalformedJsonException {
    JsonFields fields = new JsonFields("", StrictJson.object(bytes, PolicyFormat.MAX_BYTES));
    Members.only(fields, "format", "name", "sources", "checkedOn", "note", "policy");
    if (!fields.text("format", MAX_NAME).equals(VERSION)) {
      throw fields.refused("format", VERSION);
    }
    JsonFields policy = fields.object("policy");
    String name = fields.text("name", MAX_NAME);
    if (!policy.text("id", MAX_NAME).equals(name)) {
      throw policy.refused("id", "the preset's name");
    }
    JsonFields note = fields.object("note");
    return new Preset(
        name,
        sources(fields),
        Optional.of(day(fields)),
        Optional.of(new LocalText(note.text("en", MAX_TEXT), note.text("ru", MAX_TEXT))),
        policy.node(),
        PolicyFormat.read(policy.node()));
  }

  private static List<String> sources(JsonFields fields) throws MalformedJsonException {
    List<String> sources = fields.texts("sources", MAX_SOURCES, MAX_TEXT);
    if (sources.isEmpty() || !sources.stream().allMatch(each -> each.startsWith("https://"))) {
      throw fields.refused("sources", "addresses that begin with https://");
    }
    return sources;
  }

  private static LocalDate day(JsonFields fields) throws MalformedJsonException {
    try {
      return LocalDate.parse(fields.text("checkedOn", MAX_NAME));
    } catch (DateTimeException noDay) {
      throw fields.refused("checkedOn", "a day such as 2026-11-22");
    }
  }
}

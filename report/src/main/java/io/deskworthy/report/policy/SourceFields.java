package io.deskworthy.report.policy;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** Where the facts of a data file come from: what presets and profiles of services say alike. */
final class SourceFields {

  private static final int MAX_DAY = 40;
  private static final int MAX_SOURCES = 10;
  private static final int MAX_TEXT = 1000;

  private SourceFields() {}

  /** Reads {@code sources}: addresses, at least one. */
  static List<String> sources(JsonFields fields) throws MalformedJsonException {
    List<String> sources = fields.texts("sources", MAX_SOURCES, MAX_TEXT);
    if (sources.isEmpty() || !sources.stream().allMatch(each -> each.startsWith("https://"))) {
      throw fields.refused("sources", "addresses that begin with https://");
    }
    return sources;
  }

  /** Reads {@code checkedOn}: when somebody last looked there. */
  static LocalDate checkedOn(JsonFields fields) throws MalformedJsonException {
    try {
      return LocalDate.parse(fields.text("checkedOn", MAX_DAY));
    } catch (DateTimeException noDay) {
      throw fields.refused("checkedOn", "a day such as 2026-11-22");
    }
  }

  /** Reads a note in both languages. */
  static LocalText note(JsonFields note) throws MalformedJsonException {
    return new LocalText(note.text("en", MAX_TEXT), note.text("ru", MAX_TEXT));
  }
}

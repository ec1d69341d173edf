package io.deskworthy.report.machine;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.machine.SupportedSystem.AtLeastUntil;
import io.deskworthy.report.machine.SupportedSystem.Editions;
import io.deskworthy.report.machine.SupportedSystem.Rolling;
import io.deskworthy.report.machine.SupportedSystem.Term;
import io.deskworthy.report.machine.SupportedSystem.Until;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Until when makers support their operating systems: {@code systems.json}, with sources.
 *
 * @param checkedOn when its dates were last compared with their sources
 * @param systems all entries
 */
public record SupportTable(LocalDate checkedOn, List<SupportedSystem> systems) {

  /** The table that comes with this version. */
  public static final SupportTable PUBLISHED = DataFile.read("systems.json", SupportTable::of);

  private static final int MAX_SYSTEMS = 300;
  private static final int MAX_WORD = 60;
  private static final int MAX_SOURCE = 200;

  /** Copies the list. */
  public SupportTable {
    systems = List.copyOf(systems);
  }

  /**
   * Returns what is known of {@code identity} on {@code today}, by the candidate's clock. A day
   * before the table was made is a clock that is wrong.
   */
  public Support of(SystemIdentity identity, LocalDate today) {
    LocalDate day = today.isBefore(checkedOn) ? checkedOn : today;
    List<Support> answers = systems.stream()
        .filter(system -> system.matches(identity))
        .map(system -> system.support().on(day))
        .toList();
    return answers.isEmpty()
        ? Support.unknown(Support.NOT_LISTED)
        : SupportedSystem.agreed(answers);
  }

  private static SupportTable of(JsonFields fields) throws MalformedJsonException {
    List<SupportedSystem> systems = new ArrayList<>();
    for (JsonFields each : fields.objects("systems", MAX_SYSTEMS)) {
      systems.add(system(each, fields.object("sources")));
    }
    return new SupportTable(DataFile.day(fields, "checkedOn"), systems);
  }

  private static SupportedSystem system(JsonFields fields, JsonFields sources)
      throws MalformedJsonException {
    return new SupportedSystem(
        fields.text("system", MAX_WORD),
        fields.text("title", MAX_WORD),
        fields.optionalText("version", MAX_WORD).orElse(""),
        fields.optionalText("editions", MAX_WORD).map(SupportTable::editions),
        term(fields),
        sources.text(fields.text("source", MAX_WORD), MAX_SOURCE));
  }

  private static Editions editions(String word) {
    return Editions.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Term term(JsonFields fields) throws MalformedJsonException {
    if (fields.has("until")) {
      Optional<LocalDate> paid = fields.has("untilIfPaid")
          ? Optional.of(DataFile.day(fields, "untilIfPaid"))
          : Optional.empty();
      return new Until(DataFile.day(fields, "until"), paid);
    }
    return fields.has("atLeastUntil")
        ? new AtLeastUntil(DataFile.day(fields, "atLeastUntil"))
        : new Rolling();
  }
}

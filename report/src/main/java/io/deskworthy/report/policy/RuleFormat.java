package io.deskworthy.report.policy;

import io.deskworthy.report.finding.NightsFindings;
import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import java.util.List;
import java.util.Optional;

/** Reads what a requirement demands: the members {@code min}, {@code max}, {@code oneOf}, ... */
final class RuleFormat {

  /** Far above a petabyte or a terabit per second, and still exact as a double. */
  private static final double MOST = 1e15;

  private static final List<String> DEMANDS =
      List.of("min", "max", "oneOf", "nights", "quietRoom", "reach", "screen");
  private static final int MAX_VALUES = 50;
  private static final int MAX_TEXT = 100;

  /** No two levels that a 16-bit microphone can tell apart are further from one another. */
  private static final double MOST_DB = 100;

  /** Twice the width of the largest screens sold. */
  private static final long MOST_PIXELS = 20_000;

  /** As many as a report can hold. */
  private static final long MOST_SCREENS = 16;

  /** As long as a report has room for. */
  private static final double MOST_SECONDS = 120;

  /** A week of nights of twelve hours, with a light check every half an hour. */
  private static final long MOST_CHECKS = 168;

  private static final long LAST_HOUR = 23;

  private RuleFormat() {}

  static Rule read(JsonFields fields) throws MalformedJsonException {
    List<String> demands = DEMANDS.stream().filter(fields.node()::has).toList();
    if (demands.size() > 1) {
      throw fields.refused(demands.get(1), "no second demand beside " + demands.get(0));
    }
    if (fields.has("min")) {
      return new Rule.AtLeast(fields.number("min", 0, MOST), unit(fields));
    }
    if (fields.has("max")) {
      return new Rule.AtMost(fields.number("max", 0, MOST), unit(fields));
    }
    if (fields.has("oneOf")) {
      return oneOf(fields);
    }
    if (fields.has("nights")) {
      return nights(fields.object("nights"));
    }
    if (fields.has("quietRoom")) {
      return quietRoom(fields.object("quietRoom"));
    }
    if (fields.has("reach")) {
      return ReachRuleFormat.read(fields.object("reach"));
    }
    return fields.has("screen") ? screen(fields.object("screen")) : new Rule.Holds();
  }

  private static Rule oneOf(JsonFields fields) throws MalformedJsonException {
    List<String> values = fields.texts("oneOf", MAX_VALUES, MAX_TEXT);
    if (values.isEmpty()) {
      throw fields.refused("oneOf", "at least one value");
    }
    return new Rule.OneOf(values);
  }

  private static Unit unit(JsonFields fields) throws MalformedJsonException {
    String symbol = fields.text("unit", MAX_TEXT);
    for (Unit unit : Unit.values()) {
      if (unit.symbol().equals(symbol)) {
        return unit;
      }
    }
    throw fields.refused("unit", "byte, bit/s, ms, ratio, dB or count");
  }

  private static ScreenRule screen(JsonFields fields) throws MalformedJsonException {
    Members.only(fields, "widthPixels", "heightPixels", "count");
    return new ScreenRule(
        fields.wholeNumber("widthPixels", 1, MOST_PIXELS),
        fields.wholeNumber("heightPixels", 1, MOST_PIXELS),
        fields.has("count") ? fields.wholeNumber("count", 1, MOST_SCREENS) : 1);
  }

  private static NightsRule nights(JsonFields fields) throws MalformedJsonException {
    Members.only(fields, "nights", "checks", "failedRatio", "fromHour", "toHour");
    return new NightsRule(
        fields.wholeNumber("nights", 1, NightsFindings.MOST_NIGHTS),
        fields.wholeNumber("checks", 1, MOST_CHECKS),
        fields.number("failedRatio", 0, 1),
        fields.has("fromHour") || fields.has("toHour")
            ? Optional.of(
                WatchHours.ofHours((int) fields.wholeNumber("fromHour", 0, LAST_HOUR), (int)
                    fields.wholeNumber("toHour", 0, LAST_HOUR)))
            : Optional.empty());
  }

  private static QuietRoom quietRoom(JsonFields fields) throws MalformedJsonException {
    return new QuietRoom(
        fields.number("notMetBelowDb", 0, MOST_DB),
        fields.number("warnBelowDb", 0, MOST_DB),
        fields.number("deskExtraDb", 0, MOST_DB),
        fields.number("headsetExtraDb", 0, MOST_DB),
        fields.number("voiceLikeRatio", 0, 1),
        fields.number("voiceWithinDb", 0, MOST_DB),
        fields.wholeNumber("events", 1, 1000),
        fields.has("eventSeconds")
            ? fields.number("eventSeconds", 0, MOST_SECONDS)
            : Double.POSITIVE_INFINITY,
        fields.number("eventWithinDb", 0, MOST_DB));
  }
}

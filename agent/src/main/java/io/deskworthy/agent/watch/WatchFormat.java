package io.deskworthy.agent.watch;

import io.deskworthy.agent.submission.InvitationLink;
import io.deskworthy.agent.submission.MalformedInvitationException;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.policy.WatchHours;
import io.deskworthy.report.unit.BitRate;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Plan and samples as they lie in the agent's folder. Nobody else reads them. */
final class WatchFormat {

  private static final String VERSION = "deskworthy-watch/1";
  private static final int MAX_PLAN = 16 * 1024;
  private static final int MAX_LINE = 1024;
  private static final int MAX_TEXT = 500;
  private static final long MOST_MILLIS = Duration.ofDays(1).toMillis();
  private static final long MOST_MICROS = 60_000_000;
  private static final long MOST_NUMBER = 1L << 40;

  private WatchFormat() {}

  static byte[] write(WatchPlan plan) {
    ObjectNode json = StrictJson.newObject()
        .put("format", VERSION)
        .put("server", plan.invitation().server().toString())
        .put("invitation", plan.invitation().code().text())
        .put("hours", plan.hours().toString())
        .put("zone", plan.zone().getId())
        .put("everyMillis", plan.every().toMillis())
        .put("nights", plan.nights())
        .put("startedAtMillis", plan.startedAt().toEpochMilli())
        .put("offsetMillis", plan.offset().toMillis());
    ArrayNode places = json.putArray("places");
    plan.places().forEach(places::add);
    return StrictJson.line(json).getBytes(StandardCharsets.UTF_8);
  }

  static WatchPlan plan(byte[] bytes) throws MalformedJsonException {
    JsonFields fields = new JsonFields("", StrictJson.object(bytes, MAX_PLAN));
    if (!fields.text("format", MAX_TEXT).equals(VERSION)) {
      throw fields.refused("format", VERSION);
    }
    return new WatchPlan(
        invitation(fields),
        WatchHours.parse(fields.text("hours", MAX_TEXT))
            .orElseThrow(() -> fields.refused("hours", "hours such as 22:00-06:00")),
        zone(fields),
        Duration.ofMillis(fields.wholeNumber("everyMillis", 1, MOST_MILLIS)),
        (int) fields.wholeNumber("nights", 1, WatchLimits.MOST_NIGHTS),
        Instant.ofEpochMilli(fields.wholeNumber("startedAtMillis", 0, Long.MAX_VALUE / 2)),
        Duration.ofMillis(fields.wholeNumber("offsetMillis", 0, MOST_MILLIS)),
        fields.texts("places", NeutralPlaces.MOST, MAX_TEXT));
  }

  private static InvitationLink invitation(JsonFields fields) throws MalformedJsonException {
    try {
      return InvitationLink.of(
          fields.text("server", MAX_TEXT), fields.text("invitation", MAX_TEXT));
    } catch (MalformedInvitationException notOurs) {
      throw fields.refused("invitation", "an invitation");
    }
  }

  private static ZoneId zone(JsonFields fields) throws MalformedJsonException {
    try {
      return ZoneId.of(fields.text("zone", MAX_TEXT));
    } catch (DateTimeException unknown) {
      throw fields.refused("zone", "a time zone");
    }
  }

  static String write(LightSample sample) {
    ObjectNode json = StrictJson.newObject()
        .put("dueMillis", sample.due().toEpochMilli())
        .put("outcome", sample.outcome().name())
        .put("sent", sample.sent())
        .put("lost", sample.lost())
        .put("bytes", sample.bytes())
        .put("neutral", sample.neutral());
    sample.cause().ifPresent(cause -> json.put("cause", cause.code()));
    sample.rtt().ifPresent(rtt -> json.put("rttMicros", rtt.toNanos() / 1000));
    sample.rate().ifPresent(rate -> json.put("bitsPerSecond", rate.bitsPerSecond()));
    return StrictJson.line(json);
  }

  static LightSample sample(String line) throws MalformedJsonException {
    JsonFields fields =
        new JsonFields("", StrictJson.object(line.getBytes(StandardCharsets.UTF_8), MAX_LINE));
    return new LightSample(
        Instant.ofEpochMilli(fields.wholeNumber("dueMillis", 0, Long.MAX_VALUE / 2)),
        outcome(fields),
        fields.has("cause") ? Optional.of(cause(fields)) : Optional.empty(),
        fields.has("rttMicros")
            ? Optional.of(Duration.ofNanos(fields.wholeNumber("rttMicros", 0, MOST_MICROS) * 1000))
            : Optional.empty(),
        fields.wholeNumber("sent", 0, MOST_NUMBER),
        fields.wholeNumber("lost", 0, MOST_NUMBER),
        fields.has("bitsPerSecond")
            ? Optional.of(new BitRate(fields.wholeNumber("bitsPerSecond", 0, MOST_NUMBER)))
            : Optional.empty(),
        fields.wholeNumber("bytes", 0, MOST_NUMBER),
        (int) fields.wholeNumber("neutral", 0, NeutralPlaces.MOST));
  }

  private static Reason cause(JsonFields fields) throws MalformedJsonException {
    try {
      return new Reason(fields.text("cause", MAX_TEXT));
    } catch (IllegalArgumentException noCode) {
      throw fields.refused("cause", "a code");
    }
  }

  private static LightSample.Outcome outcome(JsonFields fields) throws MalformedJsonException {
    try {
      return LightSample.Outcome.valueOf(fields.text("outcome", MAX_TEXT));
    } catch (IllegalArgumentException unknown) {
      throw fields.refused("outcome", "an outcome");
    }
  }
}

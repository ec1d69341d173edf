package io.deskworthy.report.finding;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.ByteSize;
import io.deskworthy.report.unit.Decibels;
import io.deskworthy.report.unit.Ratio;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The forms that findings share, with the ranges beyond which a value is absurd. */
final class Forms {

  /** 1 PiB: a thousand times the largest machine anybody works at home on. */
  private static final long MOST_BYTES = 1L << 50;

  /** 400 Gbit/s: forty times the fastest line sold to homes, and above what loopback carries. */
  private static final long MOST_BITS_PER_SECOND = 400_000_000_000L;

  /** A round trip of over a minute is no network but a timeout. */
  private static final double MOST_MILLIS = 60_000;

  /** Watching a workplace for a week is the longest run there is. */
  private static final double MOST_SECONDS = 604_800;

  private static final double NANOS_PER_MILLI = 1e6;

  private static final double NANOS_PER_SECOND = 1e9;

  private Forms() {}

  static ValueForm<ByteSize> bytes() {
    return ValueForm.wholeNumber(0, MOST_BYTES).as(ByteSize::new, ByteSize::bytes);
  }

  static ValueForm<BitRate> rate() {
    return ValueForm.wholeNumber(0, MOST_BITS_PER_SECOND).as(BitRate::new, BitRate::bitsPerSecond);
  }

  static ValueForm<Long> count(long most) {
    return ValueForm.wholeNumber(0, most);
  }

  static ValueForm<Ratio> ratio() {
    return ValueForm.number(0, 1, 4).as(Ratio::new, Ratio::value);
  }

  /** Levels and ratios of levels: 16 bit sound spans 96 dB, 24 bit 144. */
  static ValueForm<Decibels> decibels() {
    return ValueForm.number(-200, 200, 2).as(Decibels::new, Decibels::value);
  }

  /** One of the words of {@link ReachStage}. */
  static ValueForm<ReachStage> stage() {
    ObjectNode schema = StrictJson.newObject();
    words(ReachStage.values()).forEach(schema.putArray("enum")::add);
    return new ValueForm<>(
        "one of the words " + String.join(", ", words(ReachStage.values())),
        schema,
        node -> {
          ValueForm.require(node.isString());
          return ReachStage.ofWord(node.stringValue());
        },
        stage -> JsonNodeFactory.instance.stringNode(stage.word()));
  }

  private static List<String> words(ReachStage... stages) {
    return Stream.of(stages).map(ReachStage::word).toList();
  }

  static ValueForm<Duration> millis() {
    return ValueForm.number(0, MOST_MILLIS, 3)
        .as(
            millis -> Duration.ofNanos(Math.round(millis * NANOS_PER_MILLI)),
            duration -> duration.toNanos() / NANOS_PER_MILLI);
  }

  static ValueForm<Duration> seconds() {
    return ValueForm.number(0, MOST_SECONDS, 3)
        .as(
            seconds -> Duration.ofNanos(Math.round(seconds * NANOS_PER_SECOND)),
            duration -> duration.toNanos() / NANOS_PER_SECOND);
  }
}

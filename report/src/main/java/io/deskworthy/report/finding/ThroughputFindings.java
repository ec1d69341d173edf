package io.deskworthy.report.finding;

import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.ByteSize;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What is measured of one direction of the line. A witness statement of the measurement node
 * replaces what the agent says of its own direction.
 *
 * @param goodput transport payload per second in the measured period, ramp-up discarded, counted by
 *     the receiver; not the line's capacity, and capped by the pace of the load
 * @param low lower end of the 99 % confidence sequence about the goodput
 * @param high upper end of it
 * @param stable whether 90 % of half-seconds reach 75 % of the required goodput without a gap
 * @param borderline whether the bounds still straddled the threshold when time was up
 * @param seconds the measured period, ramp-up excluded
 * @param bytes payload received in the whole transfer, ramp-up included
 * @param streams connections used at once
 * @param rampUp how long the rate rose before the measured period
 * @param binBytes payload received in each 100 ms from the first byte on
 * @param lineIsLimit whether a standing queue shows that the line itself was full; without it a low
 *     goodput proves nothing against the line
 * @param disputed whether agent and node counted goodput more than 5 % apart; put by whoever judges
 * @param attempts how many transfers of this direction the session had started on the node when
 *     this one began, itself included; put by whoever judges, from the node's statement
 */
public record ThroughputFindings(
    Finding<BitRate> goodput,
    Finding<BitRate> low,
    Finding<BitRate> high,
    Finding<Boolean> stable,
    Finding<Boolean> borderline,
    Finding<Duration> seconds,
    Finding<ByteSize> bytes,
    Finding<Long> streams,
    Finding<Duration> rampUp,
    Finding<List<ByteSize>> binBytes,
    Finding<Boolean> lineIsLimit,
    Finding<Boolean> disputed,
    Finding<Long> attempts) {

  /** More than a node could start for one session within its two hours. */
  public static final long MOST_ATTEMPTS = 10_000;

  /** 60 s in bins of 100 ms; a test ends after 13 s. */
  private static final int MOST_BINS = 600;

  /** Fewer than the connections that a home router forgets about. */
  private static final long MOST_STREAMS = 64;

  /** Returns the findings of the direction called {@code name}. */
  static ThroughputFindings of(String name) {
    String path = "network." + name + ".";
    return new ThroughputFindings(
        Finding.selfReported(path + "goodputBitsPerSecond", Forms.rate()),
        Finding.selfReported(path + "lowBitsPerSecond", Forms.rate()),
        Finding.selfReported(path + "highBitsPerSecond", Forms.rate()),
        Finding.selfReported(path + "stable", ValueForm.truth()),
        Finding.selfReported(path + "borderline", ValueForm.truth()),
        Finding.selfReported(path + "seconds", Forms.seconds()),
        Finding.selfReported(path + "bytes", Forms.bytes()),
        Finding.selfReported(path + "streams", Forms.count(MOST_STREAMS)),
        Finding.selfReported(path + "rampUpSeconds", Forms.seconds()),
        Finding.selfReported(path + "binBytes", ListForm.of(Forms.bytes(), MOST_BINS)),
        Finding.selfReported(path + "lineIsLimit", ValueForm.truth()),
        Finding.selfReported(path + "disputed", ValueForm.truth()),
        Finding.selfReported(path + "attempts", Forms.count(MOST_ATTEMPTS)));
  }

  /** Returns all of them. */
  public List<Finding<?>> all() {
    List<Finding<?>> all = new ArrayList<>(measurable());
    all.add(disputed);
    all.add(attempts);
    return List.copyOf(all);
  }

  /** Returns those that one transfer gives by itself: all but what a node's statement adds. */
  public List<Finding<?>> measurable() {
    return List.of(
        goodput,
        low,
        high,
        stable,
        borderline,
        seconds,
        bytes,
        streams,
        rampUp,
        binBytes,
        lineIsLimit);
  }
}

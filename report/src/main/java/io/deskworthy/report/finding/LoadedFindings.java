package io.deskworthy.report.finding;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the probe shows while one direction is under load.
 *
 * @param median round-trip time that half of the probes did not exceed
 * @param p95 the one that 95 % did not
 * @param responsiveness round trips per minute at the median
 * @param rtt median round trip in each half second from the transfer's first byte on; nothing where
 *     no probe came back
 */
public record LoadedFindings(
    Finding<Duration> median,
    Finding<Duration> p95,
    Finding<Long> responsiveness,
    Finding<List<Optional<Duration>>> rtt) {

  /** A minute of half-seconds; a transfer ends after 13 s. */
  private static final int MOST_INTERVALS = 120;

  /** A round trip of 10 µs; faster is no network. */
  private static final long MOST_RPM = 6_000_000;

  /** Returns the findings of the direction called {@code name}. */
  static LoadedFindings of(String name) {
    String path = "network." + name;
    return new LoadedFindings(
        Finding.selfReported(path + "LoadedRttMillis", Forms.millis()),
        Finding.selfReported(path + "LoadedRttP95Millis", Forms.millis()),
        Finding.selfReported(path + "ResponsivenessRpm", Forms.count(MOST_RPM)),
        Finding.selfReported(
            path + ".rttMillis", ListForm.of(ValueForm.orNull(Forms.millis()), MOST_INTERVALS)));
  }

  /** Returns all of them. */
  public List<Finding<?>> all() {
    return List.of(median, p95, responsiveness, rtt);
  }
}

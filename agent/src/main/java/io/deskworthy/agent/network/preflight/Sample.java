package io.deskworthy.agent.network.preflight;

import io.deskworthy.agent.load.LoadCounters.InterfaceBytes;
import io.deskworthy.agent.load.LoadCounters.ProcessorTime;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.Ratio;
import java.time.Duration;
import java.util.Optional;

/**
 * What was counted at one moment.
 *
 * @param at of the ticker, in nanoseconds
 * @param processors of the computer
 * @param all bytes of the interface in use
 * @param own bytes of this program
 */
record Sample(
    long at, Optional<ProcessorTime> processors, Optional<InterfaceBytes> all, InterfaceBytes own) {

  /**
   * What the wire carries for each byte that a program hands over: Ethernet, IPv6 and TCP with time
   * stamps take 86 of 1514 bytes (6 %), repeated packets the rest.
   */
  private static final double WIRE = 1.07;

  private static final double BITS = 8;
  private static final double NANOS_PER_SECOND = 1e9;

  Duration since(Sample earlier) {
    return Duration.ofNanos(at - earlier.at);
  }

  /** Returns the busy share of all processors since {@code earlier}. */
  Optional<Ratio> busy(Sample earlier) {
    return processors.flatMap(now -> earlier
        .processors
        .filter(before -> now.all() > before.all())
        .map(before -> ratio((double) (now.busy() - before.busy()) / (now.all() - before.all()))));
  }

  /** Returns other programs' rate since {@code earlier} as a share of {@code target}. */
  Optional<Ratio> others(Sample earlier, Direction direction, BitRate target) {
    double seconds = (at - earlier.at) / NANOS_PER_SECOND;
    if (!(seconds > 0) || target.bitsPerSecond() <= 0) {
      return Optional.empty();
    }
    long mine = of(own, direction) - of(earlier.own, direction);
    return all.flatMap(now -> earlier
        .all
        // A counter of 32 bits that went round, or an interface that came back, tells nothing.
        .filter(before -> of(now, direction) >= of(before, direction))
        .map(before -> of(now, direction) - of(before, direction) - mine * WIRE)
        .map(bytes -> ratio(bytes * BITS / seconds / target.bitsPerSecond())));
  }

  private static long of(InterfaceBytes bytes, Direction direction) {
    return direction == Direction.DOWNLOAD ? bytes.received() : bytes.sent();
  }

  private static Ratio ratio(double value) {
    return new Ratio(Math.min(1, Math.max(0, value)));
  }
}

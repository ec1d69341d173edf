package io.deskworthy.report.network;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * For which part of a time packets were waiting in front of the line: the share of probes that took
 * longer than they ever do at rest. While a queue stands the line is full; while none stands it
 * could have carried more. So goodput divided by this share is what the line carries when it is
 * kept full, and a low rate alone never speaks against a line.
 *
 * <p>Poisson arrivals would see time averages (Wolff, Oper. Res. 30 (1982) 223); evenly spaced
 * probes do as long as nothing on the line keeps step with them.
 */
final class BusyShare {

  /** Above what a busy computer or Wi-Fi adds by itself; at 20 Mbit/s it is eight packets. */
  static final Duration LEAST_RISE = Duration.ofMillis(5);

  /** On long lines jitter grows with distance. */
  private static final double LEAST_RISE_OF_IDLE = 0.1;

  /** A quarter of a second of probes: fewer say nothing. */
  static final int FEWEST = 5;

  private BusyShare() {}

  /**
   * Returns the share, 0 to 1, among the probes sent between two moments of a transfer that came
   * back; nothing if those are fewer than five.
   */
  static OptionalDouble of(TransferView view, Duration from, Duration to) {
    Duration waiting = waitingFrom(view);
    List<Duration> returned = view.probesSent(from, to).stream()
        .map(ProbeSample::roundTrip)
        .flatMap(Optional::stream)
        .toList();
    if (returned.size() < FEWEST) {
      return OptionalDouble.empty();
    }
    long waited = returned.stream().filter(trip -> trip.compareTo(waiting) >= 0).count();
    return OptionalDouble.of((double) waited / returned.size());
  }

  private static Duration waitingFrom(TransferView view) {
    long idle = view.conditions().idleRtt().toNanos();
    long rise = Math.max(LEAST_RISE.toNanos(), Math.round(LEAST_RISE_OF_IDLE * idle));
    return Duration.ofNanos(Math.max(idle, view.idleP95().toNanos()) + rise);
  }
}

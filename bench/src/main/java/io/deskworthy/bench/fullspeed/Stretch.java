package io.deskworthy.bench.fullspeed;

import java.util.List;
import java.util.Optional;

/**
 * The time in which bytes flowed in one direction, and what it cost.
 *
 * @param bytes what the interface moved, headers included
 * @param seconds how long
 * @param server processor seconds of the server's end for each 10^9 bytes
 * @param client those of the client's end
 * @param machine those of the whole machine
 */
record Stretch(double bytes, double seconds, double server, double client, double machine) {

  private static final double GIGA = 1e9;
  private static final double BITS_PER_BYTE = 8;

  /** Of the fastest interval: acknowledgements of the other direction stay far below. */
  private static final double FLOWING = 0.2;

  /** Returns the rate. */
  double gigabitsPerSecond() {
    return bytes * BITS_PER_BYTE / seconds / GIGA;
  }

  /** Returns the stretch from the first interval that flowed to the last; nothing if none did. */
  static Optional<Stretch> of(List<Sample> samples, boolean down) {
    double fastest = 0;
    for (int i = 1; i < samples.size(); i++) {
      fastest = Math.max(fastest, rate(samples.get(i - 1), samples.get(i), down));
    }
    int first = 1;
    int last = samples.size() - 1;
    while (first < last && isIdle(samples, first, fastest, down)) {
      first++;
    }
    while (last > first && isIdle(samples, last, fastest, down)) {
      last--;
    }
    return fastest > 0
        ? Optional.of(between(samples.get(first - 1), samples.get(last), down))
        : Optional.empty();
  }

  private static boolean isIdle(List<Sample> samples, int end, double fastest, boolean down) {
    return rate(samples.get(end - 1), samples.get(end), down) < FLOWING * fastest;
  }

  private static double rate(Sample from, Sample to, boolean down) {
    return (double) (to.bytes(down) - from.bytes(down)) / (to.nanos() - from.nanos());
  }

  private static Stretch between(Sample from, Sample to, boolean down) {
    double bytes = to.bytes(down) - from.bytes(down);
    double gigabytes = bytes / GIGA;
    return new Stretch(
        bytes,
        (to.nanos() - from.nanos()) / GIGA,
        (to.serverSeconds() - from.serverSeconds()) / gigabytes,
        (to.clientSeconds() - from.clientSeconds()) / gigabytes,
        (to.machineSeconds() - from.machineSeconds()) / gigabytes);
  }
}

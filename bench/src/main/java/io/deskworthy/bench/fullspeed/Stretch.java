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

  /**
   * Returns the sum of all intervals in which bytes flowed; nothing if none did. A second look is
   * counted with the first, and not what lies between.
   */
  static Optional<Stretch> of(List<Sample> samples, boolean down) {
    double fastest = 0;
    for (int i = 1; i < samples.size(); i++) {
      fastest = Math.max(fastest, rate(samples.get(i - 1), samples.get(i), down));
    }
    double[] sums = new double[5];
    for (int i = 1; i < samples.size(); i++) {
      if (rate(samples.get(i - 1), samples.get(i), down) >= FLOWING * fastest) {
        add(sums, samples.get(i - 1), samples.get(i), down);
      }
    }
    double gigabytes = sums[0] / GIGA;
    return fastest > 0
        ? Optional.of(new Stretch(
            sums[0], sums[1], sums[2] / gigabytes, sums[3] / gigabytes, sums[4] / gigabytes))
        : Optional.empty();
  }

  private static void add(double[] sums, Sample from, Sample to, boolean down) {
    sums[0] += to.bytes(down) - from.bytes(down);
    sums[1] += (to.nanos() - from.nanos()) / GIGA;
    sums[2] += to.serverSeconds() - from.serverSeconds();
    sums[3] += to.clientSeconds() - from.clientSeconds();
    sums[4] += to.machineSeconds() - from.machineSeconds();
  }

  private static double rate(Sample from, Sample to, boolean down) {
    return (double) (to.bytes(down) - from.bytes(down)) / (to.nanos() - from.nanos());
  }
}

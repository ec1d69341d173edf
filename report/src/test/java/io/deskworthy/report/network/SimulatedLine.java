package io.deskworthy.report.network;

import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/** Makes the bins that a line of a given rate would give, with a ramp-up and seeded noise. */
final class SimulatedLine {

  static final BitRate PACE = BitRate.ofMegabitsPerSecond(30);

  /** Goodput that 20 Mbit/s of line are judged by. */
  static final BitRate TARGET = BitRate.ofMegabitsPerSecond(18);

  private static final double BYTES_PER_BIN_OF_MEGABIT = 12_500;
  private static final int RAMP_UP_BINS = 6;

  private final Random random;
  private final double noise;
  private final IntToDoubleFunction megabits;

  private SimulatedLine(long seed, double noise, IntToDoubleFunction megabits) {
    this.random = new Random(seed);
    this.noise = noise;
    this.megabits = megabits;
  }

  /** A line that carries the same rate all the time, give or take {@code noise} of it. */
  static SimulatedLine steady(double megabits, double noise, long seed) {
    return new SimulatedLine(seed, noise, bin -> megabits);
  }

  /** A line whose rate in each bin is given. */
  static SimulatedLine of(IntToDoubleFunction megabits) {
    return new SimulatedLine(1, 0.01, megabits);
  }

  TransferBins bins(int count) {
    List<Long> bins = new ArrayList<>();
    for (int bin = 0; bin < count; bin++) {
      double grown = Math.min(1, Math.pow(2, bin - RAMP_UP_BINS));
      double rate = Math.min(PACE.megabitsPerSecond(), megabits.applyAsDouble(bin) * grown);
      double noisy = rate * (1 + noise * random.nextGaussian());
      bins.add(Math.round(Math.max(0, noisy) * BYTES_PER_BIN_OF_MEGABIT));
    }
    return new TransferBins(bins);
  }

  static TransferConditions conditions() {
    return TransferConditions.unescalated(
        PACE, Duration.ofMillis(20), List.of(), ProbeKind.WEBSOCKET);
  }

  static TransferConditions withGaps(ProbeGap... gaps) {
    return TransferConditions.unescalated(
        PACE, Duration.ofMillis(20), List.of(gaps), ProbeKind.WEBSOCKET);
  }
}

package io.deskworthy.agent.noise.signal;

/**
 * Measures the levels of an A-weighted signal: mean, highest FAST level, and how they are spread.
 * Not safe for concurrent use.
 */
final class LevelMeter {

  /** FAST of IEC 61672-1; also the length of the blocks whose spread is measured. */
  private static final double FAST_SECONDS = 0.125;

  private final ExponentialAverage fast;
  private final BlockEnergies shortBlocks;
  private final BlockEnergies seconds;
  private double energy;
  private double highestFast;
  private long samples;

  LevelMeter(int rate) {
    fast = new ExponentialAverage(FAST_SECONDS, rate);
    shortBlocks = new BlockEnergies((int) Math.round(rate * FAST_SECONDS));
    seconds = new BlockEnergies(rate);
  }

  /** Takes a sample that only fills the memory of the FAST level. */
  void settle(double weighted) {
    fast.next(weighted * weighted);
  }

  void add(double weighted) {
    double square = weighted * weighted;
    double level = fast.next(square);
    if (level > highestFast) {
      highestFast = level;
    }
    shortBlocks.add(square);
    seconds.add(square);
    energy += square;
    samples++;
  }

  /** Returns the level of the last 125 ms. */
  double latestLevel() {
    return shortBlocks.latestLevel();
  }

  /** Returns all levels; there must have been 125 ms. */
  SoundLevels levels() {
    ExceedanceLevels exceedance = new ExceedanceLevels(shortBlocks.levels());
    return new SoundLevels(
        Level.ofEnergy(energy / samples),
        Level.ofEnergy(highestFast),
        exceedance.exceededFor(10),
        exceedance.exceededFor(50),
        exceedance.exceededFor(90),
        shortBlocks.levels(),
        seconds.levels());
  }
}

package io.deskworthy.bench.simulation;

/**
 * Random numbers that are the same on every machine and every JDK: SplitMix64 (Steele, Lea and
 * Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014). Not safe for concurrent
 * use.
 */
final class Dice {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int UNUSED_BITS = 11;
  private static final double UNIT = 0x1.0p-53;

  private long state;

  Dice(long seed) {
    this.state = seed;
  }

  long next() {
    state += GOLDEN;
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** Returns a number from 0, included, to 1, excluded. */
  double unit() {
    return (next() >>> UNUSED_BITS) * UNIT;
  }

  /** Returns whether something of this probability happens. */
  boolean happens(double probability) {
    return probability > 0 && unit() < probability;
  }

  /** Returns a number between the two, all equally likely. */
  double between(double least, double most) {
    return least + unit() * (most - least);
  }

  /** Returns a number between the two, each factor equally likely; both above 0. */
  double betweenLogarithmic(double least, double most) {
    return least * Math.pow(most / least, unit());
  }

  /** Returns a time to wait for something that happens once in {@code mean} on average. */
  double exponential(double mean) {
    return -mean * Math.log(1 - unit());
  }

  /** Returns dice for a part, so that more use of one part leaves the others as they were. */
  Dice split() {
    return new Dice(next());
  }
}

package io.deskworthy.bench.simulation;

/**
 * The rate of a line over time: constant, but for a part of each period in which it is lower.
 *
 * @param bitsPerSecond above 0
 * @param lowBitsPerSecond rate of the lower part; 0 is an outage
 * @param periodNanos how often it falls; 0 for a line that never does
 * @param lowNanos how long each lower part lasts; less than the period
 * @param phaseNanos how far into a period the simulation begins
 */
record RateSchedule(
    double bitsPerSecond,
    double lowBitsPerSecond,
    long periodNanos,
    long lowNanos,
    long phaseNanos) {

  private static final double BITS_NANOS = 8e9;

  boolean isConstant() {
    return periodNanos == 0;
  }

  /** Returns whether nothing passes at that time. */
  boolean isOut(long nanos) {
    return !isConstant() && lowBitsPerSecond == 0 && isLow(nanos);
  }

  /** Returns when a packet that begins at {@code start} has left; an outage holds it up. */
  long departure(long start, int bytes) {
    if (isConstant()) {
      return start + Math.round(bytes * BITS_NANOS / bitsPerSecond);
    }
    long at = start;
    double bitNanos = bytes * BITS_NANOS;
    while (true) {
      long end = endOfPart(at);
      double rate = isLow(at) ? lowBitsPerSecond : bitsPerSecond;
      double room = (end - at) * rate;
      if (room >= bitNanos) {
        return at + Math.round(bitNanos / rate);
      }
      bitNanos -= room;
      at = end;
    }
  }

  /** Returns the mean rate between the two times, in bit/s. */
  double mean(long from, long to) {
    return isConstant() || to <= from
        ? bitsPerSecond
        : bitsPerSecond - (bitsPerSecond - lowBitsPerSecond) * lowShare(from, to);
  }

  /** Returns which share of the time between the two the rate was the lower one. */
  double lowShare(long from, long to) {
    if (isConstant()) {
      return 0;
    }
    long low = 0;
    for (long at = from; at < to; at = endOfPart(at)) {
      low += isLow(at) ? Math.min(to, endOfPart(at)) - at : 0;
    }
    return (double) low / (to - from);
  }

  private long place(long nanos) {
    return Math.floorMod(nanos + phaseNanos, periodNanos);
  }

  private boolean isLow(long nanos) {
    return place(nanos) >= periodNanos - lowNanos;
  }

  private long endOfPart(long nanos) {
    long place = place(nanos);
    long highEnd = periodNanos - lowNanos;
    return nanos + (place < highEnd ? highEnd : periodNanos) - place;
  }
}

package io.deskworthy.bench.simulation;

/**
 * Leaves slow start before the queue overflows (Ha and Rhee, 2011; as in Linux): when the shortest
 * of the first round trips of a round has risen by an eighth, 4 to 16 ms.
 */
final class HyStart {

  private static final int SAMPLES = 8;
  private static final double LOWEST_WINDOW = 16;
  private static final long LEAST_RISE = 4_000_000;
  private static final long MOST_RISE = 16_000_000;
  private static final int RISE_SHARE = 8;

  private final boolean on;
  private long shortest = Long.MAX_VALUE;
  private long shortestOfRound = Long.MAX_VALUE;
  private int samples;
  private int roundEnd;

  HyStart(boolean on) {
    this.on = on;
  }

  /**
   * Returns whether slow start is to end.
   *
   * @param acknowledged number of the transmission that was acknowledged
   * @param latest number of the one that was last sent
   */
  boolean endsSlowStart(int acknowledged, int latest, long roundTrip, double window) {
    shortest = Math.min(shortest, roundTrip);
    if (acknowledged >= roundEnd) {
      roundEnd = latest;
      shortestOfRound = Long.MAX_VALUE;
      samples = 0;
    }
    if (samples < SAMPLES) {
      samples++;
      shortestOfRound = Math.min(shortestOfRound, roundTrip);
    }
    long rise = Math.max(LEAST_RISE, Math.min(MOST_RISE, shortest / RISE_SHARE));
    return on && samples == SAMPLES && window >= LOWEST_WINDOW && shortestOfRound > shortest + rise;
  }
}

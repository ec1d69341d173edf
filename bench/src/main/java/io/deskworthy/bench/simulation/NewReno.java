package io.deskworthy.bench.simulation;

/** RFC 5681 and 6582: one segment more for each round trip, half after a loss. */
final class NewReno implements CongestionControl {

  private static final double AFTER_LOSS = 0.5;

  @Override
  public double afterAck(double window, double now, double roundTrip) {
    return window + 1 / window;
  }

  @Override
  public double afterLoss(double window) {
    return Math.max(LEAST_WINDOW, window * AFTER_LOSS);
  }

  @Override
  public void afterTimeout(double window) {}
}

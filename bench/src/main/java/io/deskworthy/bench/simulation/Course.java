package io.deskworthy.bench.simulation;

import io.deskworthy.report.network.NextStep;
import io.deskworthy.report.network.TransferView;
import java.time.Duration;

/**
 * What a simulated transfer came to.
 *
 * @param view all that was known at its end
 * @param standing how it ended
 * @param packets what became of the packets
 * @param endNanos when, since the simulation began
 */
record Course(
    Line line, TransferView view, NextStep.Standing standing, Packets packets, long endNanos) {

  private static final double MEGA = 1e6;

  /**
   * What became of the packets; those neither lost nor read were under way.
   *
   * @param offered all, probes included
   * @param readBytes payload that was put in order
   */
  record Packets(long offered, long lostAtRandom, long lostInQueue, long readBytes) {}

  Duration lasted() {
    return view.bins().duration();
  }

  double megabytes() {
    return view.bins().total() / MEGA;
  }

  /** Returns the mean rate of the line itself while the transfer ran, in Mbit/s. */
  double lineRate() {
    return line.schedule().mean(begin(), endNanos) / MEGA;
  }

  /** Returns whether the line was at its lower rate at any time while the transfer ran. */
  boolean sawLow() {
    return line.schedule().lowShare(begin(), endNanos) > 0;
  }

  private long begin() {
    return endNanos - lasted().toNanos();
  }
}

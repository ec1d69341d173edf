package io.deskworthy.report.network;

import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * The proof that the line itself is what holds the rate below a target: a queue that stood for so
 * much of the time that the line, kept full throughout, would still miss the target. Short of it a
 * low rate proves nothing.
 *
 * <p>That eight times the connections carry no more would be a proof too, were it not that a node
 * or a computer at its own limit gives the same picture: of 402 simulated lines behind such a node
 * 316 failed by it.
 */
public final class LineLimit {

  /** With less of the time seen full, dividing by it is a guess. */
  private static final double LEAST_BUSY = 0.5;

  /**
   * A lost packet in a deep queue stops a connection's delivery for seconds; the mean of such a
   * time is known this badly and says nothing yet.
   */
  private static final double WIDEST_OF_TARGET = 0.2;

  /**
   * Below it even the upper bound of an ill-known mean leaves no doubt; a line of 19.5 Mbit/s that
   * is asked for 20 is not read as one of 14.
   */
  private static final double FAR_BELOW_TARGET = 0.7;

  private LineLimit() {}

  /** Returns whether all that the bounds leave open lies far below the target. */
  static boolean isFarBelow(GoodputEstimate estimate, BitRate target) {
    return estimate.high().bitsPerSecond() < FAR_BELOW_TARGET * target.bitsPerSecond();
  }

  /**
   * Returns whether the transfer shows the line to be the limit: below {@code target}, that it
   * could not have reached it; at or above, that it was full for half of the time.
   */
  public static boolean isShown(TransferView view, BitRate target) {
    return Throughput.soFar(view.bins(), view.conditions(), target)
        .map(seen -> isShown(view, seen, seen.estimate().goodput(), target))
        .orElse(false);
  }

  /**
   * Returns whether {@code rate} of a transfer that showed {@code seen} is all that the line
   * carries, or nearly.
   */
  static boolean isShown(TransferView view, Throughput seen, BitRate rate, BitRate target) {
    OptionalDouble busy = busy(view, seen);
    boolean queued = busy.isPresent() && busy.getAsDouble() >= LEAST_BUSY;
    if (!queued || !seen.rampUp().settled()) {
      return false;
    }
    boolean missesWhenFull = rate.bitsPerSecond() / busy.getAsDouble() < target.bitsPerSecond();
    return rate.compareTo(target) >= 0 || (missesWhenFull && isKnown(seen.estimate(), target));
  }

  private static boolean isKnown(GoodputEstimate estimate, BitRate target) {
    double width = (double) estimate.high().bitsPerSecond() - estimate.low().bitsPerSecond();
    return width / 2 <= WIDEST_OF_TARGET * target.bitsPerSecond() || isFarBelow(estimate, target);
  }

  private static OptionalDouble busy(TransferView view, Throughput seen) {
    Duration from = seen.rampUp().duration();
    return BusyShare.of(view, from, from.plus(seen.measured()));
  }
}

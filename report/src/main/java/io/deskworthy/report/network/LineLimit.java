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
   * A few connections that keep a line full are delivered as evenly as it carries. Where their rate
   * wavers, losses may hold them back, and what delays the probes is something else.
   */
  private static final double WIDEST_OF_FEW = 0.15;

  /**
   * A mean below it is known well enough, however badly, as long as probes came in: a slow line
   * with a deep queue is never known better, and none of twice the rate is read as one of it but by
   * an outage.
   */
  private static final double FAR_BELOW_TARGET = 0.5;

  private LineLimit() {}

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
    return rate.compareTo(target) >= 0
        || (missesWhenFull && isKnown(view, seen.estimate(), target));
  }

  private static boolean isKnown(TransferView view, GoodputEstimate estimate, BitRate target) {
    boolean farBelow =
        estimate.goodput().bitsPerSecond() < FAR_BELOW_TARGET * target.bitsPerSecond();
    double widest = view.conditions().isEscalated() ? WIDEST_OF_TARGET : WIDEST_OF_FEW;
    return estimate.isWithin(widest, target)
        || (farBelow && view.conditions().gaps().isEmpty());
  }

  private static OptionalDouble busy(TransferView view, Throughput seen) {
    Duration from = seen.rampUp().duration();
    return BusyShare.of(view, from, from.plus(seen.measured()));
  }
}

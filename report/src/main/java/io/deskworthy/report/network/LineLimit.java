package io.deskworthy.report.network;

import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * The proof that the line itself is what holds the rate below a target. Two kinds of proof count: a
 * queue that stood for so much of the time that the line, kept full throughout, would still miss
 * the target; or many times the connections that carry no more than a few did, which loss and
 * windows of single connections cannot explain. Short of them a low rate proves nothing.
 */
public final class LineLimit {

  /** With less of the time seen full, dividing by it is a guess. */
  private static final double LEAST_BUSY = 0.5;

  /** Eight times the connections would carry eight times as much if each were held back alone. */
  private static final double PLATEAU = 1.15;

  /**
   * Few connections already fill most of a line with a short queue; a plateau proves a limit, and
   * only a rate this far below the target proves that the limit lies below it.
   */
  private static final double CLEARLY_BELOW = 0.85;

  /** The rate before more connections came: half a second of it. */
  private static final int BEFORE_BINS = TransferBins.PER_SECOND / 2;

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
    if (!seen.rampUp().settled()) {
      return false;
    }
    OptionalDouble busy = busy(view, seen);
    boolean queued = busy.isPresent() && busy.getAsDouble() >= LEAST_BUSY;
    if (rate.compareTo(target) >= 0) {
      return queued;
    }
    boolean missesWhenFull =
        queued && rate.bitsPerSecond() / busy.getAsDouble() < target.bitsPerSecond();
    return missesWhenFull || isPlateau(view, rate, target);
  }

  private static OptionalDouble busy(TransferView view, Throughput seen) {
    Duration from = seen.rampUp().duration();
    return BusyShare.of(view, from, from.plus(seen.measured()));
  }

  private static boolean isPlateau(TransferView view, BitRate rate, BitRate target) {
    int from = view.conditions().loadedFrom();
    if (from < BEFORE_BINS || rate.bitsPerSecond() >= CLEARLY_BELOW * target.bitsPerSecond()) {
      return false;
    }
    double before = view.bins().bitsPerSecond(from - BEFORE_BINS, BEFORE_BINS);
    return rate.bitsPerSecond() <= PLATEAU * before;
  }
}

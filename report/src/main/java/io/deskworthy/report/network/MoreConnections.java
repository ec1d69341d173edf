package io.deskworthy.report.network;

import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * Whether more connections may carry more than the first ones do: they hold back where packets are
 * lost by chance, and no queue stands then.
 */
final class MoreConnections {

  /** By then slow start has met a queue, or a loss, or the pace. */
  private static final Duration FIRST_DOUBT = Duration.ofMillis(700);

  private static final int FIRST_DOUBT_ROUND_TRIPS = 6;

  /** Later, too little time is left to measure anew. */
  private static final Duration LAST_DOUBT = Duration.ofSeconds(5);

  /** The pace itself lets half-second means fall some per cent below it. */
  private static final double HELD_BACK = 0.9;

  /** What comes in over a long way comes in bursts of a round trip: three of them even out. */
  private static final int GROWTH_ROUND_TRIPS = 3;

  /**
   * Those that join by then are measured within the 7 s of a clear answer; most that are wanted at
   * all are wanted by then.
   */
  private static final Duration LATE = Duration.ofSeconds(3);

  /** What falls below half of the usual at once was lost together, or is a dip of the line's. */
  private static final double DIPPED = 0.5;

  private static final Duration DOUBT_PROBES = Duration.ofMillis(800);
  private static final double QUEUE_STANDS = 0.5;

  private MoreConnections() {}

  /** Returns whether they are wanted now. */
  static boolean areWanted(TransferView view, BitRate target) {
    Duration now = view.bins().duration();
    TransferConditions conditions = view.conditions();
    Duration roundTrips = conditions.idleRtt().multipliedBy(FIRST_DOUBT_ROUND_TRIPS);
    boolean tooEarly = now.compareTo(FIRST_DOUBT) < 0 || now.compareTo(roundTrips) < 0;
    if (tooEarly || conditions.isEscalated() || now.compareTo(LAST_DOUBT) > 0) {
      return false;
    }
    BitRate rate = view.bins().lastRate(TransferBins.HALF_SECOND);
    return rate.bitsPerSecond() < HELD_BACK * conditions.pace().bitsPerSecond()
        && !isGrowing(view, now)
        && !isQueued(view, now)
        && !holds(view.bins(), target);
  }

  /**
   * Over a long way six round trips may be one too few, and thirty-two begin once more. What grows
   * after the longest ramp-up grows by chance, or too slowly to be waited for.
   */
  private static boolean isGrowing(TransferView view, Duration now) {
    if (now.compareTo(slowStart(view)) > 0) {
      return false;
    }
    Duration rtt = view.conditions().idleRtt();
    int roundTrips = TransferBins.countFor(rtt.multipliedBy(GROWTH_ROUND_TRIPS));
    int width = Math.min(Math.max(RampUp.WINDOW_BINS, roundTrips), TransferBins.HALF_SECOND);
    int last = view.bins().count() - width;
    return last >= width
        && view.bins().bitsPerSecond(last, width)
            > RampUp.NEW_MAXIMUM * view.bins().bitsPerSecond(last - width, width);
  }

  /** Probes of the last round trip are still under way, and those that are lost never come. */
  private static boolean isQueued(TransferView view, Duration now) {
    Duration from = now.minus(view.conditions().idleRtt()).minus(DOUBT_PROBES);
    OptionalDouble busy = BusyShare.of(view, from, now);
    return busy.isEmpty() || busy.getAsDouble() >= QUEUE_STANDS;
  }

  /**
   * A short queue comes and goes, and one burst of losses is soon made good. Where the usual rate
   * is far above what is asked, only senders that hold back for a whole second are worth an answer
   * that comes later. A dip in that second belongs to the figures; what came before more
   * connections joined would not.
   */
  private static boolean holds(TransferBins bins, BitRate target) {
    double usual = bins.usualRate().bitsPerSecond();
    int half = TransferBins.HALF_SECOND;
    return bins.duration().compareTo(LATE) >= 0
        && usual >= FarAbove.SHARE * target.bitsPerSecond()
        && !(isHeldBack(bins, bins.count() - half, usual)
            && isHeldBack(bins, bins.count() - 2 * half, usual));
  }

  private static boolean isHeldBack(TransferBins bins, int first, double usual) {
    double rate = bins.bitsPerSecond(first, TransferBins.HALF_SECOND);
    return rate >= DIPPED * usual && rate < HELD_BACK * usual;
  }

  private static Duration slowStart(TransferView view) {
    return view.conditions().idleRtt().multipliedBy(RampUp.LONGEST_ROUND_TRIPS);
  }
}

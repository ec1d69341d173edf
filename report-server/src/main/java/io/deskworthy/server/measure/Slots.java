package io.deskworthy.server.measure;

import io.deskworthy.report.network.Direction;
import io.deskworthy.report.unit.BitRate;
import java.util.function.Supplier;

/**
 * Shares the node's line out, each direction by itself: a download takes from what the node can
 * send, an upload from what it can receive. A node that does not know its line counts transfers
 * instead, both directions together. Safe for concurrent use.
 */
final class Slots {

  /** The rest is for pages, acknowledgements and the error of whoever named the rate. */
  private static final double USABLE = 0.8;

  private final boolean countsRates;
  private final SlotPool downloads;
  private final SlotPool uploads;
  private final NodeTime time;

  Slots(MeasureLimits limits, NodeTime time) {
    this.time = time;
    this.countsRates = limits.uplink().isPresent();
    this.downloads = pool(limits);
    this.uploads = countsRates ? pool(limits) : downloads;
  }

  private static SlotPool pool(MeasureLimits limits) {
    long budget = limits
        .uplink()
        .map(rate -> (long) (USABLE * rate.bitsPerSecond()))
        .orElse((long) limits.atOnce());
    return new SlotPool(budget, limits.atOnce());
  }

  /** Asks whether the session's transfer may start. */
  synchronized SlotPool.Turn ask(
      MeasuringSession session, Direction direction, Supplier<String> ticket) {
    String who = direction.word() + " " + session.id();
    return pool(direction).ask(who, cost(session.pace()), ticket, time.nanos());
  }

  /** Takes {@code share} of the free places, one at least, both ways; 0 if there is none. */
  synchronized int lend(double share, BitRate pace) {
    long cost = cost(pace);
    long free = Math.min(downloads.free(cost, time.nanos()), uploads.free(cost, time.nanos()));
    int places = free < 1 ? 0 : Math.max(1, (int) (share * free));
    lend(places * cost);
    return places;
  }

  /** Takes back what {@link #lend} gave. */
  synchronized void giveBack(int places, BitRate pace) {
    lend(-places * cost(pace));
  }

  private void lend(long cost) {
    downloads.lend(cost);
    if (uploads != downloads) {
      uploads.lend(cost);
    }
  }

  /** Takes room for what was told that it may start. */
  synchronized void enter(String id, Direction direction, BitRate pace) {
    pool(direction).enter(id, cost(pace), time.nanos());
  }

  /** Gives the room back. */
  synchronized void leave(String id, Direction direction) {
    pool(direction).leave(id, time.nanos());
  }

  private SlotPool pool(Direction direction) {
    return direction == Direction.DOWNLOAD ? downloads : uploads;
  }

  private long cost(BitRate pace) {
    return countsRates ? pace.bitsPerSecond() : 1;
  }
}

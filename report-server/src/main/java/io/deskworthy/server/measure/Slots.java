package io.deskworthy.server.measure;

import io.deskworthy.report.network.Direction;
import io.deskworthy.report.unit.BitRate;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Shares the node's line out, each direction by itself: a download takes from what the node can
 * send, an upload from what it can receive. A node that does not know its line counts transfers
 * instead, both directions together. While the node itself is too busy to measure side by side, it
 * lets one transfer run at a time: that one ends, so nobody waits for longer than the tests before.
 * Safe for concurrent use.
 */
final class Slots {

  /** The rest is for pages, acknowledgements and the error of whoever named the rate. */
  private static final double USABLE = 0.8;

  private final boolean countsRates;
  private final long budget;
  private final SlotPool downloads;
  private final SlotPool uploads;
  private final BooleanSupplier busy;
  private final NodeTime time;

  /**
   * Makes them.
   *
   * @param busy whether the node's own processors are at their limit
   */
  Slots(MeasureLimits limits, BooleanSupplier busy, NodeTime time) {
    this.busy = busy;
    this.time = time;
    this.countsRates = limits.uplink().isPresent();
    this.budget = limits.uplink().map(Slots::usable).map(BitRate::bitsPerSecond).orElse((long)
        limits.atOnce());
    this.downloads = new SlotPool(budget, limits.atOnce());
    this.uploads = countsRates ? new SlotPool(budget, limits.atOnce()) : downloads;
  }

  /** Returns what the paces of all transfers may come to on a line that carries {@code uplink}. */
  static BitRate usable(BitRate uplink) {
    return new BitRate((long) (USABLE * uplink.bitsPerSecond()));
  }

  /** Asks whether the session's transfer may start. */
  synchronized SlotPool.Turn ask(
      MeasuringSession session, Direction direction, Terms terms, Supplier<String> ticket) {
    boolean open = !busy.getAsBoolean() || (downloads.isEmpty() && uploads.isEmpty());
    return pool(direction).ask(who(session, direction), cost(terms), ticket, open, time.nanos());
  }

  /** Gives the session the first place, since its transfer was void and no fault of its own. */
  synchronized void askFirst(
      MeasuringSession session, Direction direction, Terms terms, String ticket) {
    pool(direction).askFirst(who(session, direction), cost(terms), ticket, time.nanos());
  }

  private static String who(MeasuringSession session, Direction direction) {
    return direction.word() + " " + session.id();
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
  synchronized void enter(String id, Direction direction, Terms terms) {
    pool(direction).enter(id, cost(terms), time.nanos());
  }

  /** Gives the room back. */
  synchronized void leave(String id, Direction direction) {
    pool(direction).leave(id, time.nanos());
  }

  private SlotPool pool(Direction direction) {
    return direction == Direction.DOWNLOAD ? downloads : uploads;
  }

  /** Where rates are not counted, a transfer at full speed takes all places. */
  private long cost(Terms terms) {
    return !countsRates && terms.fullSpeed() ? budget : cost(terms.pace());
  }

  private long cost(BitRate pace) {
    return countsRates ? pace.bitsPerSecond() : 1;
  }
}

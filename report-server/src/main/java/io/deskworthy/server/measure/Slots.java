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

  /** Takes room at once if there is some and nobody waits for it; returns whether it did. */
  synchronized boolean enterIfOpen(String id, Direction direction, BitRate pace) {
    boolean open = pool(direction).isOpen(cost(pace), time.nanos());
    if (open) {
      enter(id, direction, pace);
    }
    return open;
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

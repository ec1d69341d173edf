package io.deskworthy.bench.simulation;

/**
 * The way to the candidate, as the testbed's emulator does it: random loss, a drop-tail queue of
 * bytes, serialisation at the line's rate, then a fixed delay and a uniform jitter that keeps the
 * order. Everything leaves in order, so a packet's arrival is known the moment it comes in.
 */
final class Bottleneck {

  static final long LOST = -1;

  private final RateSchedule rate;
  private final LossProcess loss;
  private final Dice jitterDice;
  private final long queueBytes;
  private final long delayNanos;
  private final long jitterNanos;
  private final boolean outageDrops;
  private final PacketRing waiting = new PacketRing();
  private long queued;
  private long lastDeparture;
  private long lastArrival;
  private long offered;
  private long lostAtRandom;
  private long lostInQueue;

  Bottleneck(Line line, Dice dice) {
    this.rate = line.schedule();
    this.loss = line.lossProcess(dice.split());
    this.jitterDice = dice.split();
    this.queueBytes = line.queueBytes();
    this.delayNanos = line.oneWayNanos();
    this.jitterNanos = line.jitterNanos();
    this.outageDrops = line.outageDrops();
  }

  /** Takes a packet; returns when it arrives, or {@link #LOST}. */
  long offer(long now, int bytes) {
    offered++;
    if (loss.losesNext()) {
      lostAtRandom++;
      return LOST;
    }
    drain(now);
    if (queued + bytes > queueBytes || (outageDrops && rate.isOut(now))) {
      lostInQueue++;
      return LOST;
    }
    lastDeparture = rate.departure(Math.max(lastDeparture, now), bytes);
    queued += bytes;
    waiting.add(lastDeparture, bytes, 0, 0);
    long jitter = jitterNanos == 0 ? 0 : (long) (jitterDice.unit() * jitterNanos);
    lastArrival = Math.max(lastArrival, lastDeparture + delayNanos + jitter);
    return lastArrival;
  }

  /** Returns how long a packet that came now would wait. */
  long waitingNanos(long now) {
    return Math.max(0, lastDeparture - now);
  }

  private void drain(long now) {
    while (waiting.due() <= now) {
      queued -= waiting.stream();
      waiting.remove();
    }
  }

  long offered() {
    return offered;
  }

  /** Returns how many packets random loss took. */
  long lostAtRandom() {
    return lostAtRandom;
  }

  /** Returns how many packets found no room. */
  long lostInQueue() {
    return lostInQueue;
  }
}

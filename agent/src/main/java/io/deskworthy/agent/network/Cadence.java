package io.deskworthy.agent.network;

import java.time.Duration;

/**
 * When to send next: at even distances that do not drift, whatever a wait really took. What was
 * missed is left out; sent all at once it would itself make a queue. Not safe for concurrent use.
 */
final class Cadence {

  private long dueNanos;

  Cadence(long nanos) {
    this.dueNanos = nanos;
  }

  /** Returns how long it is until the next would be due, without going on to it. */
  Duration left(Duration interval, long nanos) {
    return Duration.ofNanos(Math.max(0, dueNanos + interval.toNanos() - nanos));
  }

  /** Goes on to the next, and returns how long to wait until it is due. */
  Duration next(Duration interval, long nanos) {
    dueNanos += interval.toNanos();
    if (dueNanos < nanos) {
      dueNanos = nanos;
    }
    return Duration.ofNanos(dueNanos - nanos);
  }
}

package io.deskworthy.server.measure;

import java.time.Duration;

/** How far a transfer has come: reserved, started, over; and since when. Not thread-safe. */
final class TransferPhase {

  private enum State {
    RESERVED,
    STARTED,
    OVER
  }

  private final Duration longest;
  private final Duration grace;
  private final Duration patience;
  private State state = State.RESERVED;
  private long sinceNanos;

  /**
   * Reserved.
   *
   * @param longest how long it may take once started
   * @param limits how long streams may hang on, and how long anybody is waited for
   */
  TransferPhase(Duration longest, MeasureLimits limits, long nanos) {
    this.longest = longest;
    this.grace = limits.grace();
    this.patience = limits.patience();
    this.sinceNanos = nanos;
  }

  /** Begins; returns whether it was waiting to. */
  boolean start(long nanos) {
    if (state != State.RESERVED) {
      return false;
    }
    state = State.STARTED;
    sinceNanos = nanos;
    return true;
  }

  /** Ends, unless it has. */
  void end(long nanos) {
    if (state != State.OVER) {
      state = State.OVER;
      sinceNanos = nanos;
    }
  }

  /** Returns whether it was not started yet. */
  boolean isReserved() {
    return state == State.RESERVED;
  }

  /** Returns whether it was started and its time is not up. */
  boolean isRunning(long nanos) {
    return state == State.STARTED && nanos - sinceNanos < longest.toNanos();
  }

  /** Returns {@code nanos}, or when its time was up if that was before. */
  long withinTime(long nanos) {
    return state == State.STARTED ? Math.min(nanos, sinceNanos + longest.toNanos()) : nanos;
  }

  /** Returns whether a stream that still hangs on must be cut off. */
  boolean isPastGrace(long nanos) {
    return state != State.RESERVED && isOverFor(grace, nanos);
  }

  /** Returns whether nobody will ask for it any more. */
  boolean isForgotten(long nanos) {
    return switch (state) {
      case RESERVED -> nanos - sinceNanos >= patience.toNanos();
      case STARTED -> isOverFor(patience, nanos);
      case OVER -> true;
    };
  }

  private boolean isOverFor(Duration time, long nanos) {
    long end = sinceNanos + (state == State.STARTED ? longest.toNanos() : 0);
    return nanos - end >= time.toNanos();
  }
}

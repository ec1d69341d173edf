package io.deskworthy.agent.network;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * When this computer itself stood still: times in which probes were due and none was sent. Not safe
 * for concurrent use.
 */
final class OwnPauses {

  /** Threads wake up late by less on a computer that works at all. */
  private static final long SLACK_NANOS = Duration.ofMillis(50).toNanos();

  private final long intervalNanos;
  private final List<Period> pauses = new ArrayList<>();
  private boolean any;
  private long lastNanos;

  /** Expects something to be sent at least every {@code interval}. */
  OwnPauses(Duration interval) {
    this.intervalNanos = interval.toNanos();
  }

  void sent(long nanos) {
    if (any && nanos - lastNanos > intervalNanos + SLACK_NANOS) {
      pauses.add(new Period(lastNanos, nanos));
    }
    lastNanos = any ? Math.max(lastNanos, nanos) : nanos;
    any = true;
  }

  /** Returns how much of the time between two moments was a pause. */
  Duration within(long fromNanos, long toNanos) {
    long sum = 0;
    for (Period pause : pauses) {
      long begin = Math.max(fromNanos, pause.fromNanos());
      sum += Math.max(0, Math.min(toNanos, pause.toNanos()) - begin);
    }
    return Duration.ofNanos(sum);
  }
}

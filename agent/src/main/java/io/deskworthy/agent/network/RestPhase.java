package io.deskworthy.agent.network;

import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.agent.time.Ticker;
import java.time.Duration;
import java.util.List;

/** Listens to the line at rest once more when the load is over. */
final class RestPhase {

  /** A queue that stands longer without any load is not the load's. */
  private static final Duration LONGEST_QUEUE = Duration.ofSeconds(2);

  /** Round trips that are this close to those before the load count as at rest again. */
  private static final Duration NEAR = Duration.ofMillis(10);

  private static final Duration LOOK = Duration.ofMillis(200);

  /** What the last probes get beyond two of the longer round trips. */
  private static final Duration LAST_PROBES = Duration.ofMillis(200);

  private final Control control;
  private final Ticker ticker;
  private final Sleeper sleeper;

  RestPhase(Control control, Ticker ticker, Sleeper sleeper) {
    this.control = control;
    this.ticker = ticker;
    this.sleeper = sleeper;
  }

  /**
   * Listens for {@code length}, after the queue is gone; shorter if the channel breaks.
   *
   * @return the period in which probes were sent that can count as sent at rest
   */
  Period listen(IdleLine before, Duration length) throws InterruptedException {
    awaitQuiet(before.p95().plus(NEAR));
    long begin = ticker.nanos();
    sleepUntil(begin + length.toNanos());
    long end = ticker.nanos();
    Duration last = before.p95().multipliedBy(2).plus(LAST_PROBES);
    sleepUntil(end + Math.min(ProbeLog.LOST.toNanos(), last.toNanos()));
    return new Period(begin, end);
  }

  private void awaitQuiet(Duration quiet) throws InterruptedException {
    long latest = ticker.nanos() + LONGEST_QUEUE.toNanos();
    boolean stands = true;
    while (stands && ticker.nanos() < latest && control.fault().isEmpty()) {
      sleeper.sleep(LOOK);
      List<Duration> back = control.log().backSince(ticker.nanos() - LOOK.toNanos());
      stands = back.isEmpty() || back.stream().anyMatch(trip -> trip.compareTo(quiet) > 0);
    }
  }

  private void sleepUntil(long nanos) throws InterruptedException {
    while (ticker.nanos() < nanos && control.fault().isEmpty()) {
      long left = nanos - ticker.nanos();
      sleeper.sleep(Duration.ofNanos(Math.max(0, Math.min(left, LOOK.toNanos()))));
    }
  }
}

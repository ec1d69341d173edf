package io.deskworthy.agent.network;

import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.agent.time.Ticker;
import java.time.Duration;
import java.util.function.Supplier;

/** Does something again and again on a thread of its own, at a steady pace, until closed. */
final class Repeated implements AutoCloseable {

  /** How late at most it hears of a shorter interval: that of probes that make out gaps. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private final Thread thread;

  private Repeated(Thread thread) {
    this.thread = thread;
  }

  /**
   * Begins.
   *
   * @param interval asked anew each time, and again during a long one: a shorter one counts at once
   */
  static Repeated begin(
      String name, Supplier<Duration> interval, Runnable task, Ticker ticker, Sleeper sleeper) {
    Thread thread = new Thread(() -> run(interval, task, ticker, sleeper), name);
    thread.setDaemon(true);
    thread.start();
    return new Repeated(thread);
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private static void run(
      Supplier<Duration> interval, Runnable task, Ticker ticker, Sleeper sleeper) {
    Cadence cadence = new Cadence(ticker.nanos());
    try {
      while (!Thread.currentThread().isInterrupted()) {
        while (cadence.left(interval.get(), ticker.nanos()).compareTo(LOOK_AGAIN) > 0) {
          sleeper.sleep(LOOK_AGAIN);
        }
        sleeper.sleep(cadence.next(interval.get(), ticker.nanos()));
        task.run();
      }
    } catch (InterruptedException closed) {
      // It was to end.
    }
  }
}

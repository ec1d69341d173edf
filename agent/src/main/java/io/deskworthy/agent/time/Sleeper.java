package io.deskworthy.agent.time;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits. */
@FunctionalInterface
public interface Sleeper {

  /** Lets the calling thread wait. */
  Sleeper SYSTEM = duration -> TimeUnit.NANOSECONDS.sleep(duration.toNanos());

  /** Returns after {@code duration}, or throws if the thread is interrupted meanwhile. */
  void sleep(Duration duration) throws InterruptedException;
}

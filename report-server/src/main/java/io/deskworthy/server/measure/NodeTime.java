package io.deskworthy.server.measure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The node's clocks. */
public interface NodeTime {

  /** Returns nanoseconds since some fixed but arbitrary moment; never jumps. */
  long nanos();

  /** Returns the time of day. */
  Instant now();

  /** Returns after {@code duration}, or throws if the thread is interrupted meanwhile. */
  void sleep(Duration duration) throws InterruptedException;

  /** Returns the machine's own, with {@code clock} for the time of day. */
  static NodeTime of(Clock clock) {
    return new NodeTime() {
      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public Instant now() {
        return clock.instant();
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(duration.toNanos());
      }
    };
  }
}

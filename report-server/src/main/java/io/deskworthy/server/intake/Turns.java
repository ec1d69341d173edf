package io.deskworthy.server.intake;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets only a few work at a time, in the order in which they came. Sixty that verify at once keep
 * the one thread that writes from the processor, and whoever comes first may be done last.
 */
final class Turns {

  private final Semaphore free;

  /** Lets {@code atOnce} work at a time. */
  Turns(int atOnce) {
    this.free = new Semaphore(atOnce, true);
  }

  /** Waits for a turn, does {@code work} in it, and returns what that returns. */
  <T> T take(Supplier<T> work) {
    free.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      free.release();
    }
  }
}

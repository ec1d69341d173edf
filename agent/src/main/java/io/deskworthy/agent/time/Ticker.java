package io.deskworthy.agent.time;

/** A clock for elapsed time: it never jumps, and its zero means nothing. */
@FunctionalInterface
public interface Ticker {

  /** The machine's own. */
  Ticker SYSTEM = System::nanoTime;

  /** Returns nanoseconds since some fixed but arbitrary moment. */
  long nanos();
}

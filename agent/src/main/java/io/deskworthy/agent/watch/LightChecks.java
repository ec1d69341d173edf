package io.deskworthy.agent.watch;

import java.util.Optional;

/** Makes light checks: the real ones over the line, or what a test needs. */
public interface LightChecks {

  /** What one may move at most, both directions together, in bytes. */
  long MOST_BYTES = 3_000_000;

  /**
   * Makes one; takes half a minute at most.
   *
   * @param previous what the node signed the last time
   */
  LightResult make(Optional<String> previous) throws InterruptedException;

  /** Returns how many of the neutral places answer. */
  int neutral();

  /** Returns whether this computer is connected to any network. */
  boolean isConnected();

  /** Returns how many bytes went over the line since the program began. */
  long moved();
}

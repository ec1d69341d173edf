package io.deskworthy.report.network;

import java.time.Duration;
import java.util.Optional;

/**
 * Finds gaps in a row of probes as they come in. A pause that the sender made itself is no fault of
 * the line and is taken off. Not safe for concurrent use.
 */
public final class GapDetector {

  private final long intervalNanos;
  private boolean any;
  private long lastSent;
  private long lastArrived;

  /** Expects a probe every {@code interval}. */
  public GapDetector(Duration interval) {
    this.intervalNanos = interval.toNanos();
  }

  /**
   * Takes a probe's times and returns the gap that it ended, if there was one.
   *
   * @param sentNanos by the sender's clock
   * @param arrivedNanos by the receiver's clock, which need not be the same
   */
  public Optional<Duration> arrived(long sentNanos, long arrivedNanos) {
    long senderPaused = Math.max(0, sentNanos - lastSent - intervalNanos);
    Duration gap = Duration.ofNanos(Math.max(0, arrivedNanos - lastArrived - senderPaused));
    boolean isGap = any && gap.compareTo(ProbeGap.SHORTEST) >= 0;
    any = true;
    lastSent = sentNanos;
    lastArrived = arrivedNanos;
    return isGap ? Optional.of(gap) : Optional.empty();
  }
}

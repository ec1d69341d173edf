package io.deskworthy.report.network;

import java.time.Duration;

/**
 * The sign that a line is full: packets wait in front of it, so that round trips under load take
 * longer than without. A rate that is low without it is limited by something else: loss, a window,
 * the node, the computer.
 */
public final class StandingQueue {

  /** Above the jitter of Wi-Fi and of a busy computer. */
  private static final Duration LEAST_RISE = Duration.ofMillis(10);

  /** On long lines jitter grows with distance. */
  private static final double LEAST_RISE_OF_IDLE = 0.15;

  private StandingQueue() {}

  /**
   * Returns whether the rise from {@code idle} to {@code loaded}, both medians, shows a queue: 10
   * ms and 15 % or more.
   */
  public static boolean isShown(Duration idle, Duration loaded) {
    long rise = loaded.toNanos() - idle.toNanos();
    return rise >= LEAST_RISE.toNanos() && rise >= LEAST_RISE_OF_IDLE * idle.toNanos();
  }
}

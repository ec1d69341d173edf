package io.deskworthy.report.network;

import java.time.Duration;

/**
 * A time in which probes went out and none came in.
 *
 * @param bin the bin of the transfer in which it ended
 * @param length how long it was; 300 ms or more
 */
public record ProbeGap(int bin, Duration length) {

  /** A call's jitter buffer bridges 200 ms at most; beyond, the other side hears a hole. */
  public static final Duration SHORTEST = Duration.ofMillis(300);

  /** More than these say nothing new. */
  public static final int MOST = 64;

  /** Refuses a negative place and what is too short to be a gap. */
  public ProbeGap {
    if (bin < 0 || length.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException("a gap lasts " + SHORTEST + " or more");
    }
  }
}

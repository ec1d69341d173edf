package io.deskworthy.report.network;

import io.deskworthy.report.unit.BitRate;
import java.time.Duration;

/**
 * Holds the sum of several senders at a rate: a token bucket, written as the generic cell rate
 * algorithm (ITU-T I.371, virtual scheduling). Safe for concurrent use.
 */
public final class Pacer {

  /**
   * What a sender that comes late may make up for. Longer bursts would fill a home router's queue
   * by themselves.
   */
  public static final Duration BURST = Duration.ofMillis(50);

  private static final long BURST_NANOS = BURST.toNanos();

  private static final double NANOS_PER_SECOND = 1e9;
  private static final int BITS_PER_BYTE = 8;

  private final double nanosPerByte;
  private boolean used;
  private double dueNanos;

  /** Allows {@code rate} on average. */
  public Pacer(BitRate rate) {
    if (rate.bitsPerSecond() == 0) {
      throw new IllegalArgumentException("a pace lies above 0");
    }
    this.nanosPerByte = NANOS_PER_SECOND * BITS_PER_BYTE / rate.bitsPerSecond();
  }

  /**
   * Books {@code bytes} and returns how long to wait before sending them.
   *
   * @param nanos now, by a clock that does not jump
   */
  public synchronized Duration book(int bytes, long nanos) {
    double earliest = (double) nanos - BURST_NANOS;
    dueNanos = used ? Math.max(dueNanos, earliest) : earliest;
    used = true;
    double wait = Math.max(0, dueNanos - nanos);
    dueNanos += bytes * nanosPerByte;
    return Duration.ofNanos(Math.round(wait));
  }
}

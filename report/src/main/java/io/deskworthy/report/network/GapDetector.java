package io.deskworthy.report.network;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds times in which no probe came in, of whatever kind: what came over TCP shows that the line
 * carried while datagrams were dropped, and a datagram that it did while TCP repeated a lost
 * packet. A pause that the sender made itself is no fault of the line and is taken off. Not safe
 * for concurrent use.
 */
public final class GapDetector {

  private final long intervalNanos;
  private final Map<ProbeKind, Sent> last = new EnumMap<>(ProbeKind.class);
  private boolean any;
  private long lastArrived;

  private record Sent(long sequence, long nanos) {}

  /** Expects probes of each kind at least every {@code interval}. */
  public GapDetector(Duration interval) {
    this.intervalNanos = interval.toNanos();
  }

  /**
   * Takes a probe's times and returns the gap that it ended, if there was one.
   *
   * @param sequence counts the probes of this kind as they are sent: what is missing between two
   *     was sent and lost, and no pause
   * @param sentNanos by the sender's clock
   * @param arrivedNanos by the receiver's clock, which need not be the same
   */
  public Optional<Duration> arrived(
      ProbeKind kind, long sequence, long sentNanos, long arrivedNanos) {
    Sent now = new Sent(sequence, sentNanos);
    long gap = arrivedNanos - lastArrived - paused(last.getOrDefault(kind, now), now);
    boolean isGap = any && gap >= ProbeGap.SHORTEST.toNanos();
    any = true;
    lastArrived = arrivedNanos;
    last.merge(kind, now, (before, after) -> after.sequence > before.sequence ? after : before);
    return isGap ? Optional.of(Duration.ofNanos(gap)) : Optional.empty();
  }

  /** In floating point: whatever a stranger claims, nothing overflows. */
  private long paused(Sent before, Sent now) {
    double probes = (double) now.sequence - before.sequence;
    double paused = now.nanos - before.nanos - probes * intervalNanos;
    return probes > 0 && paused > 0 ? (long) paused : 0;
  }
}

package io.deskworthy.report.network;

import java.util.Arrays;
import java.util.Optional;

/** Times bursts as their messages come in, at whichever end. Not safe for concurrent use. */
public final class BurstArrival {

  private int messages;
  private long bytes;
  private long firstNanos;
  private long lastNanos;
  private final long[] spacings = new long[BurstWatch.MESSAGES - 1];

  /**
   * A burst that is complete.
   *
   * @param firstNanos when its first message came, by the receiver's clock
   * @param nanos from there to its last message
   * @param spacing between a message and the next, in nanoseconds: the middle one, by size, of all.
   *     A lost packet, or a connection that sends less at once after a loss, makes single ones
   *     longer; a line that is slow makes all of them so
   * @param bytesAfterFirst payload of all messages but the first
   */
  public record Burst(long firstNanos, long nanos, long spacing, long bytesAfterFirst) {}

  /** Waits for the first message. */
  public BurstArrival() {}

  /**
   * Takes a message, and returns the burst that it completes, if it does.
   *
   * @param length payload in bytes
   * @param arrivedNanos by a clock that does not jump
   */
  public Optional<Burst> arrived(int length, long arrivedNanos) {
    if (messages == 0) {
      firstNanos = arrivedNanos;
      bytes = 0;
    } else {
      bytes += length;
      spacings[messages - 1] = arrivedNanos - lastNanos;
    }
    lastNanos = arrivedNanos;
    messages++;
    if (messages < BurstWatch.MESSAGES) {
      return Optional.empty();
    }
    messages = 0;
    return Optional.of(new Burst(firstNanos, arrivedNanos - firstNanos, middle(), bytes));
  }

  private long middle() {
    long[] sorted = spacings.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}

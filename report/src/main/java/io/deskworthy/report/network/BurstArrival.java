package io.deskworthy.report.network;

import java.util.Arrays;
import java.util.Optional;

/** Times bursts as their messages come in, at whichever end. Not safe for concurrent use. */
public final class BurstArrival {

  private static final int RANK = 1;

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
   * @param spacing between a message and the next, in nanoseconds: the second shortest of all. A
   *     lost packet, or a connection that sends two packets at once after a loss instead of ten,
   *     makes most of them longer; a line that is slow makes all of them so. The shortest may be
   *     two messages that one packet completed
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
    return Optional.of(new Burst(firstNanos, arrivedNanos - firstNanos, spacing(), bytes));
  }

  private long spacing() {
    long[] sorted = spacings.clone();
    Arrays.sort(sorted);
    return sorted[RANK];
  }
}

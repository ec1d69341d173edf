package io.deskworthy.report.network;

import java.util.Optional;

/** Times bursts as their messages come in, at whichever end. Not safe for concurrent use. */
public final class BurstArrival {

  private int messages;
  private long bytes;
  private long firstNanos;

  /**
   * A burst that is complete.
   *
   * @param firstNanos when its first message came, by the receiver's clock
   * @param nanos from there to its last message
   * @param bytesAfterFirst payload of all messages but the first
   */
  public record Burst(long firstNanos, long nanos, long bytesAfterFirst) {}

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
    }
    messages++;
    if (messages < BurstWatch.MESSAGES) {
      return Optional.empty();
    }
    messages = 0;
    return Optional.of(new Burst(firstNanos, arrivedNanos - firstNanos, bytes));
  }
}

package io.deskworthy.report.network;

/**
 * One packet's way from a sender to a receiver.
 *
 * @param sentNanos by the sender's clock
 * @param arrivedNanos by the receiver's clock, which need not be the same
 */
public record Transit(long sentNanos, long arrivedNanos) {

  /** Returns the time on the way, but for the difference of the clocks. */
  long nanos() {
    return arrivedNanos - sentNanos;
  }
}

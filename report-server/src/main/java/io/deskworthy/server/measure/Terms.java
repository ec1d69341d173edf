package io.deskworthy.server.measure;

import io.deskworthy.report.network.BlockSizes;
import io.deskworthy.report.network.BlockSum;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;

/**
 * How one transfer goes.
 *
 * @param fullSpeed whether it is to show all that the line carries
 * @param pace the rate at which the senders are held together
 * @param shortestPause what is shorter is not slept but added to the next pause
 * @param blocks how long the blocks of a download are
 * @param sum what they are acknowledged with
 * @param mostBytesAhead how far a stream may run ahead of its acknowledgements
 * @param longest the transfer's time
 * @param mostBytes payload after which nothing more is moved
 */
record Terms(
    boolean fullSpeed,
    BitRate pace,
    Duration shortestPause,
    BlockSizes blocks,
    BlockSum sum,
    int mostBytesAhead,
    Duration longest,
    long mostBytes) {

  /** More than any line holds at 30 Mbit/s (2 s of it), little enough for a node to remember. */
  private static final int PACED_AHEAD = 8 << 20;

  /** At 10 Gbit/s and four streams 0.2 s, far more than an agent takes to acknowledge. */
  private static final int FAST_AHEAD = 64 << 20;

  /** Thousands of naps of some microseconds would cost more than the bytes between them. */
  private static final Duration FAST_PAUSE = Duration.ofMillis(2);

  /** At 10 Gbit/s twelve hundred acknowledgements a second. */
  private static final int FAST_BLOCK = 1 << 20;

  /**
   * Six seconds, the shortest that tells whether a rate holds, are 12 GB then, which is what an
   * agent takes at most.
   */
  private static final BitRate FASTEST = BitRate.ofMegabitsPerSecond(16_000);

  /** A second more than the agent takes. */
  private static final Duration FAST_LONGEST = Duration.ofSeconds(11);

  /** The agent ends at 12 GB, and looks ten times a second. */
  private static final long FAST_MOST_BYTES = 14_000_000_000L;

  /** Returns the terms of a transfer that is held at {@code pace}. */
  static Terms paced(BitRate pace, MeasureLimits limits) {
    return new Terms(
        false,
        pace,
        Duration.ZERO,
        BlockSizes.alike(limits.blockBytes()),
        BlockSum.SHA_256,
        PACED_AHEAD,
        limits.longest(),
        Long.MAX_VALUE);
  }

  /**
   * Returns the terms of a transfer at full speed: all that transfers may come to on the node's
   * line, 16 Gbit/s at most.
   *
   * @param pace that of an ordinary transfer, below which it never goes
   */
  static Terms fullSpeed(BitRate pace, MeasureLimits limits) {
    long line = limits.uplink().map(Slots::usable).orElse(FASTEST).bitsPerSecond();
    long rate = Math.min(FASTEST.bitsPerSecond(), line);
    Duration longest =
        limits.longest().compareTo(FAST_LONGEST) < 0 ? limits.longest() : FAST_LONGEST;
    return new Terms(
        true,
        new BitRate(Math.max(pace.bitsPerSecond(), rate)),
        FAST_PAUSE,
        new BlockSizes(limits.blockBytes(), Math.max(limits.blockBytes(), FAST_BLOCK)),
        BlockSum.RECEIPT,
        FAST_AHEAD,
        longest,
        FAST_MOST_BYTES);
  }
}

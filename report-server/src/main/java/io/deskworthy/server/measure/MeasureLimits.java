package io.deskworthy.server.measure;

import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.TransferDecision;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.Optional;

/**
 * How much a node gives to whom.
 *
 * @param atOnce transfers at one time, of all sessions; with {@code uplink}, of each direction
 * @param atOncePerSession transfers of one session at one time
 * @param streams connections that a transfer begins with
 * @param mostStreams connections that it may go on with
 * @param blockBytes bytes between two acknowledgements of a stream
 * @param longest a transfer's time; a second more than the agent takes
 * @param patience how long an agent may wait between slot and start, and between end and finish
 * @param grace what a blocked stream gets after the end before it is cut off
 * @param uplink what the node's line carries each way, where somebody knows; transfers then share
 *     it by their pace
 */
public record MeasureLimits(
    int atOnce,
    int atOncePerSession,
    int streams,
    int mostStreams,
    int blockBytes,
    Duration longest,
    Duration patience,
    Duration grace,
    Optional<BitRate> uplink) {

  /**
   * Sixteen transfers hold 64 of the HTTP server's threads, 512 if all their lines are lossy, and,
   * at 30 Mbit/s each, half of a Gigabit. One session measures one direction after the other; two
   * leave room for a second try while the first dies. Blocks of 16 KiB give fifteen
   * acknowledgements in 100 ms at 20 Mbit/s, so that a bin errs by some per cent only, for 0.1
   * Mbit/s of upload.
   */
  public static final MeasureLimits DEFAULT = new MeasureLimits(
      16,
      2,
      TransferDecision.FIRST_STREAMS,
      TransferDecision.MOST_STREAMS,
      16 * 1024,
      Duration.ofSeconds(13),
      Duration.ofSeconds(10),
      Duration.ofSeconds(1),
      Optional.empty());

  /**
   * Without virtual threads each stream holds one of the system's: 64 transfers of 32 streams, both
   * directions, are 4096, and carry 1.9 Gbit/s of the default pace.
   */
  private static final int MOST_ON_SYSTEM_THREADS = 64;

  /** Beyond it the rest of the machine is the limit. */
  private static final int MOST = 1000;

  /**
   * Returns these limits for a node whose line carries {@code rate}.
   *
   * @param virtualThreads whether streams hold no thread of the system
   */
  public MeasureLimits withUplink(BitRate rate, boolean virtualThreads) {
    return new MeasureLimits(
        virtualThreads ? MOST : MOST_ON_SYSTEM_THREADS,
        atOncePerSession,
        streams,
        mostStreams,
        blockBytes,
        longest,
        patience,
        grace,
        Optional.of(rate));
  }

  /** Returns how many transfers there may be at one time, both directions together. */
  public int mostTransfers() {
    return uplink.isPresent() ? Direction.values().length * atOnce : atOnce;
  }

  /** Returns how many streams there may be at one time, each of which may hold a thread. */
  public int allStreams() {
    return mostTransfers() * mostStreams;
  }
}

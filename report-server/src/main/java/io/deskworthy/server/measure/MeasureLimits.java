package io.deskworthy.server.measure;

import io.deskworthy.report.network.TransferDecision;
import java.time.Duration;

/**
 * How much a node gives to whom.
 *
 * @param atOnce transfers at one time, of all sessions
 * @param atOncePerSession transfers of one session at one time
 * @param streams connections that a transfer begins with
 * @param mostStreams connections that it may go on with
 * @param blockBytes bytes between two acknowledgements of a stream
 * @param longest a transfer's time; a second more than the agent takes
 * @param patience how long an agent may wait between slot and start, and between end and finish
 * @param grace what a blocked stream gets after the end before it is cut off
 */
public record MeasureLimits(
    int atOnce,
    int atOncePerSession,
    int streams,
    int mostStreams,
    int blockBytes,
    Duration longest,
    Duration patience,
    Duration grace) {

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
      Duration.ofSeconds(1));
}

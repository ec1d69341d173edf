package io.deskworthy.agent.network;

import io.deskworthy.report.network.LatencyStatistics;
import io.deskworthy.report.network.TransferConditions;
import io.deskworthy.report.network.TransferDecision;
import java.time.Duration;

/**
 * The line at rest, as transfers are held against it.
 *
 * @param median half of the round trips took no longer; two seconds at most
 * @param p95 95 % of them took no longer
 */
record IdleLine(Duration median, Duration p95) {

  /**
   * Without a figure the ramp-up is taken to last as long as it may, and no queue can be shown:
   * doubt, never a low rate.
   */
  static final IdleLine UNKNOWN =
      new IdleLine(TransferConditions.LONGEST_RTT, TransferConditions.LONGEST_RTT);

  /** Returns how many connections to begin with. */
  int firstStreams() {
    return equals(UNKNOWN) ? TransferDecision.FIRST_STREAMS : TransferDecision.firstStreams(median);
  }

  /** Returns what {@code idle} shows. */
  static IdleLine of(LatencyStatistics idle) {
    Duration most = TransferConditions.LONGEST_RTT;
    Duration median = idle.median().compareTo(most) < 0 ? idle.median() : most;
    return new IdleLine(median, idle.p95());
  }
}

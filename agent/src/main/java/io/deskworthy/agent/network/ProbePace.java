package io.deskworthy.agent.network;

import java.time.Duration;

/**
 * How closely the line is looked at.
 *
 * @param datagrams between two probes by datagram
 * @param messages between two probes over the control channel
 * @param bursts whether directions without load are looked at for dips
 */
record ProbePace(Duration datagrams, Duration messages, boolean bursts) {

  /** Six seconds at rest give the 600 probes that tell a loss of 0.5 % from one of 2 %. */
  private static final Duration CLOSE = Duration.ofMillis(10);

  /**
   * Three hundred who wait send 600 probes a second then, instead of 36,000 and 150 Mbit/s of
   * bursts; the channel is called lost after five, and no router forgets a datagram's way within
   * one second.
   */
  private static final Duration SPARSE = Duration.ofSeconds(1);

  /** Between loads: all there is. */
  static final ProbePace AT_REST = new ProbePace(CLOSE, Control.PROBE_INTERVAL, true);

  /** After the last load nobody asks for dips any more. */
  static final ProbePace AFTERWARDS = new ProbePace(CLOSE, Control.PROBE_INTERVAL, false);

  /** Enough to see a gap of 300 ms; more would only be more packets in the line's queue. */
  static final ProbePace UNDER_LOAD =
      new ProbePace(Control.PROBE_INTERVAL, Control.PROBE_INTERVAL, true);

  /** In a node's queue: just enough to know that the node is there. No figure is taken from it. */
  static final ProbePace WAITING = new ProbePace(SPARSE, SPARSE, false);
}

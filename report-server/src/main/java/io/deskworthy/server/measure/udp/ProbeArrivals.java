package io.deskworthy.server.measure.udp;

/** Hears of the probes of one conversation; called on the thread that echoes them. */
@FunctionalInterface
public interface ProbeArrivals {

  /**
   * Takes a probe; at once, for others wait.
   *
   * @param sequence as the agent counts
   * @param sentNanos by the agent's clock
   * @param nanos by the node's
   */
  void arrived(long sequence, long sentNanos, long nanos);
}

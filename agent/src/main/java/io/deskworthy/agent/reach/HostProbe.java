package io.deskworthy.agent.reach;

import io.deskworthy.report.policy.ReachHost;

/** Goes the way to one host. Implementations must be safe for concurrent use. */
@FunctionalInterface
interface HostProbe {

  /**
   * Returns how far the way to {@code host} could be gone; ends within some seconds for each stage.
   *
   * @throws InterruptedException if nobody waits for the answer any more
   */
  HostOutcome probe(ReachHost host) throws InterruptedException;
}

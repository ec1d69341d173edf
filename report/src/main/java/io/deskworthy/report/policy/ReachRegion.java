package io.deskworthy.report.policy;

import java.util.List;

/**
 * Hosts that are all needed together.
 *
 * @param name of the region: {@code eu}; {@code all} where there is only one
 * @param hosts at least one
 */
public record ReachRegion(String name, List<ReachHost> hosts) {

  /** Copies the list. */
  public ReachRegion {
    hosts = List.copyOf(hosts);
  }
}

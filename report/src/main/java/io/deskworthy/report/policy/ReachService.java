package io.deskworthy.report.policy;

import java.util.List;

/**
 * A service that candidates have to reach.
 *
 * @param title what people call it
 * @param groups what it is made of, the most important first
 */
public record ReachService(LocalText title, List<ReachGroup> groups) {

  /** Copies the list. */
  public ReachService {
    groups = List.copyOf(groups);
  }

  /** Returns every host of every group and region, each once. */
  public List<ReachHost> hosts() {
    return groups.stream()
        .flatMap(group -> group.regions().stream())
        .flatMap(region -> region.hosts().stream())
        .distinct()
        .toList();
  }
}

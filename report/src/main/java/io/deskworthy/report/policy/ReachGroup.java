package io.deskworthy.report.policy;

import java.util.List;

/**
 * One thing that a service is made of, such as its chat or its files.
 *
 * @param name of it: {@code chat}
 * @param needed whether nobody can work without it
 * @param regions where it stands; one that answers is enough, because an account lives in one
 */
public record ReachGroup(String name, boolean needed, List<ReachRegion> regions) {

  /** Copies the list. */
  public ReachGroup {
    regions = List.copyOf(regions);
  }
}

package io.deskworthy.report.policy;

import java.util.Optional;

/**
 * A service is to be reached.
 *
 * @param service what to reach; nothing if the policy names a profile that this version does not
 *     have, or fills it in wrongly
 */
public record ReachRule(Optional<ReachService> service) implements Rule {
  @Override
  public <R> R fold(Cases<R> cases) {
    return cases.reach(this);
  }
}

package io.deskworthy.agent.network;

import io.deskworthy.report.network.GoodputTargets;
import java.time.Duration;

/**
 * What a network check is to find out.
 *
 * @param targets the goodput that the policy asks for
 * @param idle how long to listen to the line at rest
 */
public record NetworkPlan(GoodputTargets targets, Duration idle) {

  /** 40 probes: a median that a few late ones do not move. */
  public static final Duration DEFAULT_IDLE = Duration.ofSeconds(2);

  /** Returns the plan for {@code targets} with the default time at rest. */
  public static NetworkPlan of(GoodputTargets targets) {
    return new NetworkPlan(targets, DEFAULT_IDLE);
  }
}

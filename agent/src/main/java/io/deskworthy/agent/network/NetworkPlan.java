package io.deskworthy.agent.network;

import io.deskworthy.report.network.GoodputTargets;
import java.time.Duration;

/**
 * What a network check is to find out.
 *
 * @param targets the goodput that the policy asks for
 * @param idle how long to listen to the line at rest before it carries load
 * @param statements reads what the node signed, whose word counts where the two differ
 */
public record NetworkPlan(GoodputTargets targets, Duration idle, StatementReader statements) {

  /** 200 datagrams or 40 messages: a median that a few late ones do not move. */
  public static final Duration DEFAULT_IDLE = Duration.ofSeconds(2);

  /** Returns the plan for {@code targets} with the default time at rest. */
  public static NetworkPlan of(GoodputTargets targets, StatementReader statements) {
    return new NetworkPlan(targets, DEFAULT_IDLE, statements);
  }

  /** Returns how long to listen when the load is over: in all, 600 datagrams by default. */
  public Duration afterwards() {
    return idle.multipliedBy(2);
  }
}

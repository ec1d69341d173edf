package io.deskworthy.agent.watch;

import io.deskworthy.agent.time.Sleeper;
import java.time.ZoneId;
import java.util.function.Function;

/**
 * What watching a line takes.
 *
 * @param files of the watch
 * @param checks makes the light checks of a plan
 * @param sleeper waits for the next
 * @param zone whose clock the hours are read from
 */
public record WatchParts(
    WatchFiles files, Function<WatchPlan, LightChecks> checks, Sleeper sleeper, ZoneId zone) {}

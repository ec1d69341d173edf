package io.deskworthy.agent.watch;

import java.util.Optional;

/**
 * How a watch ended.
 *
 * @param finished whether all nights are over
 * @param refused what the server said, if it does not want any more
 */
public record WatchEnding(boolean finished, Optional<LightResult.Refused> refused) {

  /** All nights are over. */
  public static final WatchEnding FINISHED = new WatchEnding(true, Optional.empty());

  /** Somebody ended it. */
  public static final WatchEnding STOPPED = new WatchEnding(false, Optional.empty());

  static WatchEnding refused(LightResult.Refused why) {
    return new WatchEnding(false, Optional.of(why));
  }
}

package io.deskworthy.agent.watch;

import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.Optional;

/** How one attempt at a light check ended. */
public sealed interface LightResult {

  /**
   * The node answered.
   *
   * @param rtt median round trip at rest
   * @param sent datagrams that went out
   * @param lost those of them that did not come back
   * @param rate of the short download, unless the node had no room for it
   * @param sightings what the node signed, if it did
   */
  record Answered(
      Optional<Duration> rtt,
      long sent,
      long lost,
      Optional<BitRate> rate,
      Optional<String> sightings)
      implements LightResult {}

  /**
   * There was no answer.
   *
   * @param cause what was seen
   * @param silent whether nothing at all came back, as when a line is dead; anything that answers,
   *     be it a proxy or a page, is somebody
   */
  record Failed(Reason cause, boolean silent) implements LightResult {}

  /**
   * The server does not want this candidate's light checks any more.
   *
   * @param problem the server's code
   * @param detail in the server's words
   */
  record Refused(String problem, String detail) implements LightResult {}
}

package io.deskworthy.agent.watch;

import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What came of one light check.
 *
 * @param due when it was due: to the millisecond
 * @param outcome whether the node answered
 * @param cause why it did not
 * @param rtt median round trip at rest
 * @param sent datagrams that went out, 0 where none can be sent
 * @param lost those of them that did not come back
 * @param rate of the short download
 * @param bytes what all of it moved
 * @param neutral how many of the neutral places answered
 */
public record LightSample(
    Instant due,
    Outcome outcome,
    Optional<Reason> cause,
    Optional<Duration> rtt,
    long sent,
    long lost,
    Optional<BitRate> rate,
    long bytes,
    int neutral) {

  /** What became of it. */
  public enum Outcome {
    /** The node answered. */
    ANSWERED,
    /** Nothing answered, neither the server nor any neutral place: the line was dead. */
    LINE_DEAD,
    /** There was no answer, and it may not have been the line. */
    UNCLEAR
  }
}

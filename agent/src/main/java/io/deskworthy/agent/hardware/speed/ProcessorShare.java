package io.deskworthy.agent.hardware.speed;

import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.unit.Ratio;

/** Which share of the processor time that the test wanted it was given. */
final class ProcessorShare {

  private long given;
  private long wanted;
  private boolean counted = true;

  /**
   * Adds one thread's part.
   *
   * @param givenNanos processor time by the system's count, less than 0 if it does not count
   * @param wantedNanos time that passed
   */
  synchronized void add(long givenNanos, long wantedNanos) {
    counted &= givenNanos >= 0;
    given += givenNanos;
    wanted += wantedNanos;
  }

  synchronized Reading<Ratio> reading() {
    return counted && wanted > 0
        ? Reading.of(new Ratio(Math.min(1, given / (double) wanted)))
        : Reading.unknown(Reason.NOT_READABLE);
  }
}

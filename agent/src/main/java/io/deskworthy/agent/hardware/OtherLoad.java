package io.deskworthy.agent.hardware;

import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.unit.Ratio;
import java.time.Duration;

/** How busy other programs keep the processors while this one is starting up and measuring. */
final class OtherLoad {

  private OtherLoad() {}

  /**
   * Takes this program's own share out of the whole: busy − own ÷ (elapsed × processors).
   *
   * @param busy share of all processors that was busy, NaN or negative if unknown
   * @param own processor time that this program took
   * @param elapsed over which both were counted
   * @param processors logical ones, at least 1
   */
  static Reading<Ratio> of(double busy, Duration own, Duration elapsed, int processors) {
    if (!(busy >= 0) || elapsed.isZero()) {
      return Sentinels.unreadable();
    }
    double ownShare = own.toNanos() / ((double) elapsed.toNanos() * processors);
    return Sentinels.ratio(Math.max(0, busy - ownShare));
  }
}

package io.deskworthy.agent.noise;

import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.unit.Decibels;

/**
 * What is known of noise suppression from elsewhere than the two phases, in which it need not leave
 * a trace.
 *
 * @param named whether the microphone is by its name the output of a suppressor
 * @param probeFall by how much a steady noise fell, or why that is not known
 */
record Processing(boolean named, Reading<Decibels> probeFall) {

  /** Nothing: no noise was played. */
  static final Processing UNKNOWN = new Processing(false, Reading.unknown(NoiseReasons.NOT_PROBED));

  /** Returns whether noise is suppressed: what was heard counts more than a name. */
  boolean suppresses() {
    return probeFall.fold(SuppressionProbe::suppressed, unknown -> named);
  }
}

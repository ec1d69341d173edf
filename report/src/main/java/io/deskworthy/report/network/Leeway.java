package io.deskworthy.report.network;

import java.time.Duration;

/**
 * By how much a transfer may stay behind what an early end asks for. Agent and node count one
 * transfer each for itself; where the one saw enough, the other may see a little less.
 *
 * @param time so much less of time
 * @param share so much less of goodput, as a share of the target
 */
record Leeway(Duration time, double share) {

  /** For the one who ends the transfer. */
  static final Leeway NONE = new Leeway(Duration.ZERO, 0);

  /**
   * For whoever looks at it when it is over. They see the ramp-up end some bins apart. Of a line of
   * 25 Mbit/s over 700 ms, of which 20 are asked, the one had a lower bound just above 1.3 times
   * the target, the other one just below.
   */
  static final Leeway OTHER_COUNTER = new Leeway(Duration.ofSeconds(1), 0.1);
}

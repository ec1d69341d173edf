package io.deskworthy.server;

import io.deskworthy.report.unit.BitRate;
import io.deskworthy.server.measure.MeasureLimits;
import io.deskworthy.server.position.StoredPolicy;
import java.util.Optional;

/** How many lines a server can measure at once without becoming the limit itself. */
final class Uplink {

  /** The rest is for pages, acknowledgements and the error of whoever named the rate. */
  private static final double USABLE = 0.8;

  private Uplink() {}

  static MeasureLimits limits(Optional<BitRate> uplink) {
    MeasureLimits limits = MeasureLimits.DEFAULT;
    long pace = StoredPolicy.preset().policy().pace().bitsPerSecond();
    return uplink
        .map(rate -> new MeasureLimits(
            (int) Math.max(1, Math.min(1000, (long) (USABLE * rate.bitsPerSecond()) / pace)),
            limits.atOncePerSession(),
            limits.streams(),
            limits.mostStreams(),
            limits.blockBytes(),
            limits.longest(),
            limits.patience(),
            limits.grace()))
        .orElse(limits);
  }
}

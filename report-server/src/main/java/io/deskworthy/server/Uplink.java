package io.deskworthy.server;

import io.deskworthy.report.unit.BitRate;
import io.deskworthy.server.http.WebServerSettings;
import io.deskworthy.server.measure.MeasureLimits;
import java.util.Optional;

/** What a server's line lets it measure at once without becoming the limit itself. */
final class Uplink {

  private Uplink() {}

  static MeasureLimits limits(Optional<BitRate> uplink) {
    MeasureLimits limits = MeasureLimits.DEFAULT;
    return uplink
        .map(rate -> limits.withUplink(rate, WebServerSettings.hasVirtualThreads()))
        .orElse(limits);
  }
}

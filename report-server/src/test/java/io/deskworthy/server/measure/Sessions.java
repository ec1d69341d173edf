package io.deskworthy.server.measure;

import io.deskworthy.report.network.GoodputTargets;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.server.http.Problem;

/** Sessions that tests measure in: the bearer is the session's id. */
final class Sessions {

  static final GoodputTargets TARGETS = GoodputTargets.ofRequired(
      BitRate.ofMegabitsPerSecond(20),
      BitRate.ofMegabitsPerSecond(5),
      GoodputTargets.DEFAULT_FACTOR);

  static final BitRate PACE = BitRate.ofMegabitsPerSecond(30);

  private Sessions() {}

  static MeasuringSession called(String id) {
    return new MeasuringSession(id, "nonce-of-" + id, "key-of-" + id, TARGETS, PACE);
  }

  static MeasuringSession verify(String bearer) {
    if (bearer.startsWith("session")) {
      return called(bearer);
    }
    throw new Problem(401, "session-unknown", "No session", "Begin one.");
  }
}

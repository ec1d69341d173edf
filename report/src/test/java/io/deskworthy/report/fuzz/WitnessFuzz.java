package io.deskworthy.report.fuzz;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.jws.UnprovenJws;
import io.deskworthy.report.network.WitnessFormat;
import io.deskworthy.report.network.WitnessStatement;

/** A witness statement, as if a node had signed it: is refused, or comes to an estimate. */
public final class WitnessFuzz {

  private WitnessFuzz() {}

  /** Takes one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    try {
      WitnessStatement statement = WitnessFormat.read(UnprovenJws.of(WitnessFormat.TYPE, input));
      if (statement.toString().isEmpty()) {
        throw new AssertionError("a statement says nothing");
      }
    } catch (MalformedJsonException refused) {
      // By name, as it should.
    }
  }
}

package io.deskworthy.server.position;

import io.deskworthy.report.network.GoodputTargets;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.Ratio;

/** What a policy demands of a line, as measuring needs it. */
public final class PolicyTargets {

  /** Where a policy demands nothing, the line is still held against something: text and a call. */
  private static final BitRate DOWNLOAD = BitRate.ofMegabitsPerSecond(20);

  private static final BitRate UPLOAD = BitRate.ofMegabitsPerSecond(5);

  private PolicyTargets() {}

  /** Returns the goodput that each direction is measured against. */
  public static GoodputTargets of(Policy policy) {
    return GoodputTargets.ofRequired(
        policy.demandedRate("network.download").orElse(DOWNLOAD),
        policy.demandedRate("network.upload").orElse(UPLOAD),
        new Ratio(policy.goodputFactor()));
  }
}

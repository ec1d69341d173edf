package io.deskworthy.agent.network;

import io.deskworthy.agent.network.preflight.Surroundings;
import io.deskworthy.agent.network.preflight.TransferWatch;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.PathFindings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.NetworkReasons;
import io.deskworthy.report.unit.BitRate;

/** A café with a sign-in page, seen through a VPN. */
final class FakeSurroundings implements Surroundings {

  @Override
  public Findings look() {
    return Findings.builder().measured(PathFindings.VIA_VPN, true).build();
  }

  @Override
  public Reason named(Reason unreachable) {
    return NetworkReasons.CAPTIVE_PORTAL;
  }

  @Override
  public TransferWatch watch(Direction direction, BitRate target) {
    return TransferWatch.BLIND;
  }
}

package io.deskworthy.agent.network.preflight;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.unit.BitRate;

/** What a measurement of the line looks at besides the line. */
public interface Surroundings {

  /** Sees nothing. */
  Surroundings NONE = new Surroundings() {
    @Override
    public Findings look() {
      return Findings.NONE;
    }

    @Override
    public Reason named(Reason unreachable) {
      return unreachable;
    }

    @Override
    public TransferWatch watch(Direction direction, BitRate target) {
      return TransferWatch.BLIND;
    }
  };

  /**
   * Looks at the way to the node, once, before it is measured; never fails, and takes 10 s at most.
   */
  Findings look();

  /** Returns a better name for {@code unreachable}, if what was seen tells one. */
  Reason named(Reason unreachable);

  /**
   * Begins to watch this computer beside a transfer.
   *
   * @param target the required goodput, which other traffic is a share of
   */
  TransferWatch watch(Direction direction, BitRate target);
}

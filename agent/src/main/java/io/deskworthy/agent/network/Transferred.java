package io.deskworthy.agent.network;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.DirectionFindings;
import io.deskworthy.report.unit.BitRate;
import java.util.Optional;

/** How a transfer ended: with a result, or with the reason why there is none. */
sealed interface Transferred {

  /** Puts everything there is to say of {@code direction}. */
  void putInto(Findings.Builder findings, Direction direction, BitRate target);

  /** Returns what the node signed, if there is anything. */
  Optional<String> statement();

  /** It ran. */
  record Done(TransferResult result) implements Transferred {

    @Override
    public void putInto(Findings.Builder findings, Direction direction, BitRate target) {
      result.putInto(findings, direction, target);
    }

    @Override
    public Optional<String> statement() {
      return result.statement();
    }
  }

  /** It broke, or never began. */
  record Broken(Reason reason) implements Transferred {

    @Override
    public void putInto(Findings.Builder findings, Direction direction, BitRate target) {
      DirectionFindings.putUnknown(findings, direction, reason);
      LatencyFindings.putLoadedUnknown(findings, direction, reason);
    }

    @Override
    public Optional<String> statement() {
      return Optional.empty();
    }
  }
}

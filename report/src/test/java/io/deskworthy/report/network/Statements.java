package io.deskworthy.report.network;

import io.deskworthy.report.network.WitnessStatement.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Sample statements. */
final class Statements {

  static final String SESSION = "session-1";
  static final String NONCE = "nonce-1";

  private Statements() {}

  static WitnessStatement of(Direction direction, double megabits) {
    return ofBins(direction, SimulatedLine.steady(megabits, 0.02, 1).bins(70));
  }

  /** Of a node whose processor was busy all the time. */
  static WitnessStatement ofBusyNode(Direction direction, TransferBins bins) {
    NodeLoad busy = new NodeLoad(0.97, 0.9, Duration.ofMillis(31), 0.01, OptionalDouble.of(0.625));
    return ofBins(direction, bins).served(3, busy);
  }

  static WitnessStatement ofBins(Direction direction, TransferBins bins) {
    return ofSession(direction, bins, SESSION, NONCE);
  }

  /** Of a node that heard the probe without a gap. */
  static WitnessStatement withoutGaps(Direction direction, TransferBins bins) {
    return of(direction, bins, SESSION, NONCE, List.of());
  }

  static WitnessStatement ofSession(
      Direction direction, TransferBins bins, String session, String nonce) {
    return of(direction, bins, session, nonce, List.of(new ProbeGap(40, Duration.ofMillis(412))));
  }

  private static WitnessStatement of(
      Direction direction, TransferBins bins, String session, String nonce, List<ProbeGap> gaps) {
    TransferConditions conditions = new TransferConditions(
        SimulatedLine.PACE,
        Duration.ofMillis(20),
        gaps,
        List.of(new StreamStage(0, 4), new StreamStage(21, 32)),
        ProbeKind.WEBSOCKET);
    return new WitnessStatement(
        "https://node.example",
        session,
        nonce,
        "measurement-1",
        direction,
        Instant.parse("2026-11-22T10:15:30Z"),
        bins,
        4,
        conditions,
        Optional.of("cubic"),
        Throughput.of(bins, conditions, SimulatedLine.TARGET)
            .map(throughput -> Claim.of(throughput, SimulatedLine.TARGET))
            .value());
  }
}

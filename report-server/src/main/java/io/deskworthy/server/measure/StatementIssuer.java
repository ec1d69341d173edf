package io.deskworthy.server.measure;

import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.network.Throughput;
import io.deskworthy.report.network.TransferBins;
import io.deskworthy.report.network.TransferConditions;
import io.deskworthy.report.network.WitnessFormat;
import io.deskworthy.report.network.WitnessStatement;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.server.tcp.TcpInfoSource;
import java.util.Optional;

/** Signs what the node saw. */
record StatementIssuer(
    SigningKey key, Optional<String> congestionControl, TcpInfoSource kernel, NodeTime time) {

  /** Returns the signed statement about {@code measurement} as it stands. */
  String statement(Measurement measurement) {
    TransferWatch watch = measurement.watch();
    return WitnessFormat.sign(
        witnessed(measurement).served(watch.attempt(), watch.load(time.nanos())), key);
  }

  /**
   * Returns whether the node was too busy itself to say anything against the line. What reached its
   * target all the same stands: load can only lower a rate.
   */
  boolean isVoid(Measurement measurement) {
    if (!measurement.watch().load(time.nanos()).isLimit()) {
      return false;
    }
    Measurement.Slot slot = measurement.slot();
    BitRate target = slot.session().targets().of(slot.direction());
    return witnessed(measurement)
        .throughput(target)
        .value()
        .filter(shown -> shown.stable() && shown.estimate().low().compareTo(target) >= 0)
        .isEmpty();
  }

  private WitnessStatement witnessed(Measurement measurement) {
    Measurement.Slot slot = measurement.slot();
    MeasuringSession session = slot.session();
    TransferBins bins = measurement.bins(time.nanos());
    TransferConditions conditions = new TransferConditions(
        slot.terms().pace(),
        slot.idleRtt(),
        measurement.probe().gaps(),
        measurement.stages(),
        measurement.probe().kind());
    BitRate target = session.targets().of(slot.direction());
    return new WitnessStatement(
            slot.node(),
            session.id(),
            session.nonce(),
            slot.id(),
            slot.direction(),
            measurement.startedAt().orElseGet(time::now),
            bins,
            measurement.streams(),
            conditions,
            measurement.connections().congestionControl(kernel).or(() -> congestionControl),
            Throughput.of(bins, conditions, target)
                .map(shown -> WitnessStatement.Claim.of(shown, target))
                .value())
        .over(measurement.connections().digest(kernel));
  }
}

package io.deskworthy.server.measure;

import io.deskworthy.report.network.Direction;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.OptionalDouble;

/** Parts of a node at rest. */
final class Nodes {

  /** A machine that does nothing else. */
  static final NodeVitals AT_REST = () -> OptionalDouble.of(0.1);

  static final String URL = "https://node.example";

  private Nodes() {}

  static SelfWatch selfWatch(MeasureLimits limits, NodeTime time) {
    return new SelfWatch(AT_REST, limits.uplink(), time);
  }

  static Measurements measurements(MeasureLimits limits, NodeTime time, SelfWatch self) {
    Slots slots = new Slots(limits, self::isBusy, time);
    return new Measurements(limits, time, new SecureRandom(), slots, self);
  }

  static Measurements measurements(MeasureLimits limits, NodeTime time) {
    return measurements(limits, time, selfWatch(limits, time));
  }

  /** Returns a transfer that need not wait. */
  static Measurement reserved(
      Measurements measurements, MeasuringSession session, Direction direction) {
    Measurements.Answer answer = measurements.ask(session, URL, direction, Duration.ofMillis(20));
    return ((Measurements.Answer.Ready) answer).measurement();
  }
}

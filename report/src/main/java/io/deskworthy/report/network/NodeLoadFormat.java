package io.deskworthy.report.network;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ObjectNode;

/** A node's load as the member {@code load} of a witness statement. */
final class NodeLoadFormat {

  private static final String NAME = "load";

  /** A line named a thousand times too small is a mistake that a reader need not understand. */
  private static final double MOST_USE = 1000;

  private static final double LONGEST_STALL_MILLIS = 600_000;
  private static final double NANOS_PER_MILLI = 1e6;

  private NodeLoadFormat() {}

  static Optional<NodeLoad> read(JsonFields statement) throws MalformedJsonException {
    if (!statement.has(NAME)) {
      return Optional.empty();
    }
    JsonFields load = statement.object(NAME);
    double stall = load.number("longestStallMillis", 0, LONGEST_STALL_MILLIS);
    return Optional.of(new NodeLoad(
        load.number("cpuMostRatio", 0, 1),
        load.number("cpuBusyRatio", 0, 1),
        Duration.ofNanos(Math.round(stall * NANOS_PER_MILLI)),
        load.number("pacingDeficitRatio", 0, 1),
        load.has("uplinkUseRatio")
            ? OptionalDouble.of(load.number("uplinkUseRatio", 0, MOST_USE))
            : OptionalDouble.empty()));
  }

  static void put(ObjectNode statement, NodeLoad load) {
    double stall = load.longestStall().toNanos() / NANOS_PER_MILLI;
    ObjectNode json = statement
        .putObject(NAME)
        .put("cpuMostRatio", load.cpuMost())
        .put("cpuBusyRatio", load.cpuBusy())
        .put("longestStallMillis", Math.min(stall, LONGEST_STALL_MILLIS))
        .put("pacingDeficitRatio", load.pacingDeficit());
    load.uplinkUse().ifPresent(use -> json.put("uplinkUseRatio", Math.min(use, MOST_USE)));
  }
}

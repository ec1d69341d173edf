package io.deskworthy.report.network;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The conditions of a transfer as they stand in a witness statement. */
final class ConditionsFormat {

  private static final int MAX_TEXT = 500;
  private static final long MOST_BITS_PER_SECOND = 1_000_000_000_000L;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double MILLIS_PER_SECOND = 1e3;

  private ConditionsFormat() {}

  static TransferConditions read(JsonFields fields) throws MalformedJsonException {
    List<ProbeGap> gaps = new ArrayList<>();
    for (JsonFields gap : fields.objects("probeGaps", ProbeGap.MOST)) {
      gaps.add(new ProbeGap(
          (int) gap.wholeNumber("bin", 0, TransferBins.MOST),
          millis(
              gap,
              "millis",
              (double) ProbeGap.SHORTEST.toMillis(),
              TransferBins.MOST * MILLIS_PER_SECOND)));
    }
    return new TransferConditions(
        new BitRate(fields.wholeNumber("paceBitsPerSecond", 1, MOST_BITS_PER_SECOND)),
        millis(
            fields, "reportedIdleRttMillis", 0, (double) TransferConditions.LONGEST_RTT.toMillis()),
        gaps,
        stages(fields),
        ProbeKind.ofWord(fields.text("probe", MAX_TEXT))
            .orElseThrow(() -> fields.refused("probe", "udp or websocket")));
  }

  private static List<StreamStage> stages(JsonFields fields) throws MalformedJsonException {
    List<StreamStage> stages = new ArrayList<>();
    int least = 0;
    for (JsonFields stage : fields.objects("stages", TransferConditions.MOST_STAGES)) {
      least = (int) stage.wholeNumber("fromBin", least, TransferBins.MOST);
      stages.add(
          new StreamStage(least, (int) stage.wholeNumber("streams", 1, StreamStage.MOST_STREAMS)));
    }
    return stages;
  }

  static void put(ObjectNode json, TransferConditions conditions) {
    json.put("paceBitsPerSecond", conditions.pace().bitsPerSecond())
        .put("reportedIdleRttMillis", toMillis(conditions.idleRtt()));
    ArrayNode gaps = json.putArray("probeGaps");
    conditions
        .gaps()
        .forEach(
            gap -> gaps.addObject().put("bin", gap.bin()).put("millis", toMillis(gap.length())));
    ArrayNode stages = json.putArray("stages");
    conditions
        .stages()
        .forEach(stage ->
            stages.addObject().put("fromBin", stage.fromBin()).put("streams", stage.streams()));
    json.put("probe", conditions.probe().word());
  }

  private static Duration millis(JsonFields fields, String name, double least, double most)
      throws MalformedJsonException {
    return ofMillis(fields.number(name, least, most));
  }

  private static Duration ofMillis(double millis) {
    return Duration.ofNanos(Math.round(millis * NANOS_PER_MILLI));
  }

  private static double toMillis(Duration duration) {
    return duration.toNanos() / NANOS_PER_MILLI;
  }
}

package io.deskworthy.server.measure;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.TransferBins;
import io.deskworthy.server.http.WebSocketHandler.Channel;
import java.io.IOException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A transfer of a conversation, and how much of its count the agent was told. */
final class RunningTransfer {

  private final Measurement measurement;
  private final Channel channel;
  private int told;

  RunningTransfer(Measurement measurement, Channel channel) {
    this.measurement = measurement;
    this.channel = channel;
  }

  Measurement measurement() {
    return measurement;
  }

  /** Tells the agent what has newly arrived of an upload. */
  void tellReceived(long now) throws IOException {
    if (measurement.slot().direction() != Direction.UPLOAD) {
      return;
    }
    TransferBins bins = measurement.bins(now);
    if (bins.count() > told) {
      ObjectNode message = StrictJson.newObject()
          .put("type", "received")
          .put("measurement", measurement.slot().id())
          .put("fromBin", told);
      ArrayNode news = message.putArray("binBytes");
      bins.from(told).bytes().forEach(news::add);
      channel.send(StrictJson.line(message));
      told = bins.count();
    }
  }
}

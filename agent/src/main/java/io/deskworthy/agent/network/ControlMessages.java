package io.deskworthy.agent.network;

import io.deskworthy.agent.network.NodeClient.ControlChannel;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.network.BurstWatch;
import java.security.SecureRandom;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the agent says on the control channel, {@code docs/protocol.md} 3.1. Before there is a
 * channel nothing is said. Thread-safe.
 */
final class ControlMessages {

  private final SecureRandom random = new SecureRandom();
  private volatile @Nullable ControlChannel channel;

  /** Says everything over {@code open} from now on. */
  void over(ControlChannel open) {
    channel = open;
  }

  void probe(long sequence, long nanos) {
    send(message("probe").put("sequence", sequence).put("sentNanos", nanos));
  }

  void askForUdp() {
    send(message("udp"));
  }

  void askForBurst() {
    send(message("burst"));
  }

  /** Sends a burst. */
  void burst() {
    for (int message = 0; message < BurstWatch.MESSAGES; message++) {
      byte[] content = new byte[BurstWatch.MESSAGE_BYTES];
      random.nextBytes(content);
      ControlChannel open = channel;
      if (open != null) {
        open.send(content);
      }
    }
  }

  void start(String measurement) {
    send(about(measurement, "start"));
  }

  void widen(String measurement, int total) {
    send(about(measurement, "streams").put("total", total));
  }

  void acknowledge(String measurement, List<Acknowledgement> blocks) {
    ObjectNode message = about(measurement, "ack");
    ArrayNode list = message.putArray("blocks");
    blocks.forEach(block -> list.addObject()
        .put("stream", block.stream())
        .put("block", block.block())
        .put("digest", block.digest()));
    send(message);
  }

  void finish(String measurement) {
    send(about(measurement, "finish"));
  }

  void close() {
    ControlChannel open = channel;
    if (open != null) {
      open.close();
    }
  }

  private void send(ObjectNode message) {
    ControlChannel open = channel;
    if (open != null) {
      open.send(StrictJson.line(message));
    }
  }

  private static ObjectNode about(String measurement, String type) {
    return message(type).put("measurement", measurement);
  }

  private static ObjectNode message(String type) {
    return StrictJson.newObject().put("type", type);
  }
}

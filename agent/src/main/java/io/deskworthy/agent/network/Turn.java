package io.deskworthy.agent.network;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import java.time.Duration;

/**
 * A place in a node's queue.
 *
 * @param ticket its name, to ask again with
 * @param before how many come earlier
 * @param expected how long it will probably take
 * @param poll when to ask again
 */
public record Turn(String ticket, int before, Duration expected, Duration poll)
    implements SlotAnswer {

  private static final int MAX_BYTES = 64 * 1024;
  private static final int MAX_TEXT = 100;
  private static final int LONGEST_QUEUE = 100_000;

  /** Nodes send people away who would wait for more than ten minutes. */
  private static final double LONGEST_WAIT_SECONDS = 3600;

  /** Faster would be an attack on the node, slower would lose the place. */
  private static final double SHORTEST_POLL_SECONDS = 0.1;

  private static final double LONGEST_POLL_SECONDS = 10;
  private static final double NANOS_PER_SECOND = 1e9;

  /** Reads a node's answer. */
  static Turn fromJson(byte[] json) throws MalformedJsonException {
    JsonFields fields = new JsonFields("", StrictJson.object(json, MAX_BYTES));
    return new Turn(
        fields.text("ticket", MAX_TEXT),
        (int) fields.wholeNumber("position", 1, LONGEST_QUEUE) - 1,
        seconds(fields.number("waitSeconds", 0, LONGEST_WAIT_SECONDS)),
        seconds(fields.number("pollSeconds", SHORTEST_POLL_SECONDS, LONGEST_POLL_SECONDS)));
  }

  private static Duration seconds(double seconds) {
    return Duration.ofNanos(Math.round(seconds * NANOS_PER_SECOND));
  }
}

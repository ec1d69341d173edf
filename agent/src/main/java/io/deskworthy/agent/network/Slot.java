package io.deskworthy.agent.network;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.network.TransferDecision;
import io.deskworthy.report.unit.BitRate;

/**
 * How a node will measure one direction.
 *
 * @param measurement the node's name for it
 * @param streams connections to begin with
 * @param mostStreams connections that may carry it when those are held back
 * @param pace the rate at which senders are held together
 * @param blockBytes bytes between two acknowledgements of a stream
 */
public record Slot(String measurement, int streams, int mostStreams, BitRate pace, int blockBytes)
    implements SlotAnswer {

  private static final int MAX_BYTES = 64 * 1024;
  private static final int MAX_TEXT = 100;

  /** More would be an attack on a home router. */
  private static final int MOST_STREAMS = TransferDecision.MOST_STREAMS;

  private static final long LEAST_PACE = 100_000;
  private static final long MOST_PACE = 10_000_000_000L;
  private static final int LEAST_BLOCK = 1024;
  private static final int MOST_BLOCK = 1 << 20;

  /** Reads a node's answer. */
  static Slot fromJson(byte[] json) throws MalformedJsonException {
    JsonFields fields = new JsonFields("", StrictJson.object(json, MAX_BYTES));
    int streams = (int) fields.wholeNumber("streams", 1, MOST_STREAMS);
    return new Slot(
        fields.text("measurement", MAX_TEXT),
        streams,
        (int) fields.wholeNumber("mostStreams", streams, MOST_STREAMS),
        new BitRate(fields.wholeNumber("paceBitsPerSecond", LEAST_PACE, MOST_PACE)),
        (int) fields.wholeNumber("blockBytes", LEAST_BLOCK, MOST_BLOCK));
  }
}
